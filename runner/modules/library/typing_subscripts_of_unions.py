"""Subscripts of what has no variables, and too many for those that there are."""
import typing

T = typing.TypeVar('T')
for subscript in (lambda: typing.Optional[int][str], lambda: typing.Union[int, str][int], lambda: typing.List[int][str],
                  lambda: typing.Optional[T][int], lambda: typing.Optional[T][int, str], lambda: typing.Dict[T, T][int],
                  lambda: typing.Literal[1, 'a'] == typing.Literal['a', 1]):
    try:
        print(subscript())
    except TypeError as e:
        print(e)
