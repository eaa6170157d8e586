import itertools as it, sys
def src(n):
    for i in range(n):
        print('<%d>' % i, end='')
        yield i
a, b = it.tee(src(3))
print(next(a), next(a), next(b), list(a), list(b))
print(list(it.islice(src(10), 3)), list(it.islice(src(5), 1, 4, 2)))
for k, g in it.groupby(src(6), key=lambda x: x // 2): print(k, next(g))
gs = [(k, g) for k, g in it.groupby('aab')]
print([list(g) for k, g in gs])
print(list(it.permutations('abc')), list(it.permutations('abcd', 2)), list(it.permutations([], 1)),
      list(it.permutations([1], 0)))
print(list(it.combinations('abcd', 3)), list(it.combinations('ab', 3)), list(it.combinations('ab', 0)),
      list(it.combinations_with_replacement('abc', 2)), list(it.product('ab', [1, 2])), list(it.product()),
      list(it.product('ab', [])), len(list(it.permutations(range(6)))))
print(list(zip(it.count(1), 'ab')), it.count(1, 2), it.count(1.5), list(it.islice(it.count(0, 0.5), 3)),
      it.repeat('x'), list(it.zip_longest()), list(it.zip_longest([1], [2, 3], fillvalue=0)))
for f in (lambda: it.islice([1], -1), lambda: it.islice([1]), lambda: it.islice([1], 0, 5, 0),
      lambda: it.count('a'), lambda: list(it.chain(1)), lambda: it.chain.from_iterable(5), lambda: it.tee([1],
      -1), lambda: next(it.cycle([])), lambda: it.cycle(5), lambda: it.permutations([1, 2], -1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(type(it.chain()).__name__, isinstance(it.count(), it.count), it.chain, it.count.__module__,
      str(it.chain([1]))[:25], list(it.accumulate('abc')), list(it.accumulate([], initial=3)),
      list(it.filterfalse(lambda x: x % 2, range(5))), list(it.compress('abcd', [1, 0, 1])),
      list(it.dropwhile(lambda c: c == 'a', 'aaba')))
if sys.version_info >= (3, 12):
    try: print(list(it.batched('abcdefg', 3)), it.batched('a', 0))
    except ValueError as e: print(e)
if sys.version_info >= (3, 13):
    try: print(list(it.batched('abcd', 3, strict=True)))
    except ValueError as e: print(e)
c = it.chain('ab', 'cd')
print(next(c), list(c), list(c))
z = it.cycle([1, 2])
print([next(z) for _ in range(5)])
