# int | None: a union of types, for annotations and isinstance.
def twice(x: int | None, y: 'int | str' = 3) -> None | int:
    return y


print(twice(1), int | None, None | str, int | str == str | int, int | int, (int | str) | (str | bytes))
print(list[int] | None)
print(isinstance(3, int | str), isinstance(3.5, int | str), isinstance(None, int | None), issubclass(bool, int | None))
print(isinstance('x', (list, int | str)), (int | None).__args__, hash(int | str) == hash(str | int))
for wrong in (3, 'x', [int]):
    try:
        print(int | wrong)
    except TypeError as error:
        print(error)


class A:
    pass


print(A | None, isinstance(A(), A | int), 3 | 4, {1} | {2})
