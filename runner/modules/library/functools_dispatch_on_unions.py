# Dispatch on unions, and of class and static methods.
import functools
from typing import Union, Optional


@functools.singledispatch
def sd(x):
    return 'object'


@sd.register
def _(x: Union[int, str]):
    return 'int or str'


@sd.register
def _(x: Optional[list]):
    return 'list or None'


@sd.register
def _(x: bytes | float):
    return 'bytes or float'


print(sd(1), sd('a'), sd([]), sd(None), sd(b''), sd({}))


class S:
    @functools.singledispatchmethod
    @classmethod
    def t(cls, arg):
        return 'base'

    @t.register
    @classmethod
    def _(cls, arg: int):
        return 'int'

    @functools.singledispatchmethod
    @staticmethod
    def u(arg):
        return 'base'

    @u.register
    @staticmethod
    def _(arg: int):
        return 'int'


print(S.t(1), S.t(''), S.u(1), S.u(''), S().u(3))
try:
    sd.register(Union[int, 'q'])
except TypeError as e:
    print(e)
try:
    @sd.register
    def _(x: Union[int, list[int]]):
        pass
except TypeError as e:
    print(e)
try:
    sd.register(42)
except TypeError as e:
    print(e)
try:
    sd.register(lambda x: x)
except TypeError as e:
    print(str(e)[-70:])
try:
    sd()
except TypeError as e:
    print(e)
