# itertools in the forms that programs use.
import itertools
print(list(itertools.chain([1], "ab", (2,))), list(itertools.chain.from_iterable([[1], [2, 3]])),
    list(itertools.islice(itertools.count(5), 3)))
print(list(itertools.islice("abcdef", 1, None, 2)), list(itertools.repeat("x", 3)),
    [n for n, _ in zip(itertools.cycle("ab"), range(5))])
print(list(itertools.product("ab", [1, 2])), list(itertools.permutations([1, 2, 3], 2)),
    list(itertools.combinations("abc", 2)), list(itertools.product([0, 1], repeat=2)))
print([(k, list(g)) for k, g in itertools.groupby("aabbba")], list(itertools.accumulate([1, 2, 3])),
    list(itertools.takewhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(itertools.dropwhile(lambda n: n < 3, [1, 2, 3, 1])),
    list(itertools.zip_longest("ab", [1], fillvalue="-")),
    list(itertools.starmap(pow, [(2, 3), (3, 2)])))
print(list(itertools.filterfalse(lambda n: n % 2, range(5))),
    list(itertools.compress("abc", [1, 0, 1])))
counter = itertools.count()
print(next(counter), next(counter), next(counter),
    list(itertools.islice(itertools.count(10, -5), 3)))
a, b = itertools.tee([1, 2, 3])
print(list(a), list(b))
ids = itertools.count(1)


class Job:
    def __init__(self):
        self.id = next(ids)


print([Job().id for _ in range(3)], next(ids))
