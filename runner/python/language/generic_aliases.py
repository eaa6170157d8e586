# list[int] and its like: what they show, equal, make and let through.
def first(items: list[int], table: dict[str, list[int]] = None) -> tuple[int, ...]:
    return items[0]


print(first([1]), list[int], dict[str, list[int]], tuple[int, ...], set[str], frozenset[int], type[int], tuple[()])
Table = dict[str, int]
print(Table(a=1), Table.__origin__, Table.__args__, Table.fromkeys('ab', 1))
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), list[int] == list)
for check in (isinstance, issubclass):
    try:
        check(list, list[int])
    except TypeError as error:
        print(error)
for wrong in (int, str, None):
    try:
        wrong[int]
    except TypeError as error:
        print(error)


class Numbers(list[int]):
    count: int = 0
    names: 'list[undefined]' = []


print(Numbers([1]), Numbers.__bases__, Numbers.__orig_bases__, Numbers[int], Numbers.__annotations__)
print(type.__module__, first.__annotations__)
