# while loops with changing conditions.
n = 10
while n:
    n -= 3
    if n < 0:
        break
print(n)
queue = [1, [2, 3], [[4], 5]]
flat = []
while queue:
    item = queue.pop(0)
    if isinstance(item, list):
        queue = item + queue
        continue
    flat.append(item)
print(flat)
a, b = 0, 1
fibonacci = []
while a < 100:
    fibonacci.append(a)
    a, b = b, a + b
print(fibonacci)
count = 0
while True:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
print(count)
x = 27
steps = 0
while x != 1:
    x = x // 2 if x % 2 == 0 else 3 * x + 1
    steps += 1
print(steps)
outer = 0
while outer < 3:
    inner = 0
    while inner < outer:
        inner += 1
        print(outer, inner, end="; ")
    outer += 1
print()
while not (done := count > 0):
    pass
print(done)
