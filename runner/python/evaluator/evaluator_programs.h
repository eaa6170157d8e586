// The programs of evaluator_bench.cpp: each does one kind of thing, ten to a hundred thousand times. benchmarks/live.py
// reads them from here.
#pragma once

namespace patchorder::python {

struct EvaluatorProgram {
  const char* name;
  const char* text;
};

inline constexpr EvaluatorProgram kEvaluatorPrograms[] = {
    {"loop", R"py(
def work():
    total = 0
    i = 0
    while i < 100000:
        if i % 3 == 0:
            total += i
        i += 1
    for j in range(100000):
        total -= j
    return total
work()
)py"},
    {"calls", R"py(
def add(a, b):
    return a + b
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
def work():
    total = 0
    for i in range(50000):
        total = add(total, i)
    return total + fib(20)
work()
)py"},
    {"attributes", R"py(
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def length(self):
        return self.x * self.x + self.y * self.y
def work():
    p = Point(1, 2)
    total = 0
    for i in range(50000):
        p.x = i
        total += p.x + p.y
        total += p.length()
    return total
work()
)py"},
    {"strings", R"py(
def work():
    parts = []
    text = ''
    for i in range(20000):
        text += 'ab'
        parts.append('%d:%s' % (i, 'x'))
        parts.append(f'{i}-{i + 1}')
        parts.append(str(i) + ',')
    return len(','.join(parts)) + len(text.upper()) + text.count('ba')
work()
)py"},
    {"containers", R"py(
def work():
    counts = {}
    values = []
    for i in range(50000):
        key = i % 100
        counts[key] = counts.get(key, 0) + 1
        values.append(i * 2)
    total = sum(v for v in values)
    pairs = [(v, k) for k, v in counts.items()]
    pairs.sort()
    return total + values[10] + len([v for v in values if v % 3])
work()
)py"},
    {"exceptions", R"py(
def fail(i):
    if i % 4 == 0:
        raise ValueError(i)
    return i
def work():
    total = 0
    for i in range(10000):
        try:
            total += fail(i)
        except ValueError as error:
            total -= 1
    return total
work()
)py"},
};

}  // namespace patchorder::python
