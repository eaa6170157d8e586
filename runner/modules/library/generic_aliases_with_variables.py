# list[T]: its parameters, and what stands for them in a subscript.
from typing import TypeVar

T, K = TypeVar('T'), TypeVar('K')


def tried(make):
    try:
        print(make())
    except TypeError as error:
        print('TypeError', error)


for make in (lambda: list[T].__parameters__, lambda: list[T][int], lambda: dict[K, list[T]].__parameters__,
             lambda: dict[K, list[T]][str, int], lambda: dict[K, T][T, K], lambda: (list[T] | None)[int],
             lambda: (list[T] | dict[K, T]).__parameters__, lambda: list[int].__parameters__, lambda: list[int][str],
             lambda: dict[K, T][int], lambda: list[T][int, str], lambda: tuple[T, ...][int], lambda: list[T][K][int],
             lambda: list[T] == list[T], lambda: list[T][int]([1, 2])):
    tried(make)
