# A class's __dict__ is a view: it can be read like a dictionary, and not written.
import types


class A:
    z = 1

    def f(self):
        pass


class B(A):
    y = 2


def tried(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


space = A.__dict__
print(type(space) is types.MappingProxyType, 'z' in space, space['z'], space.get('no'),
      vars(A) == space, len(vars(B)) > 1)
A.late = 5
print(space['late'], sorted(name for name in space if name[0] != '_'), [n for n, v in B.__dict__.items() if v == 2])
print(dict(vars(B))['y'], {**vars(B)}['y'], isinstance(vars(A()), dict), A.__dict__ is A.__dict__, repr(vars(B))[:14])
for make in (lambda: space.__setitem__('x', 1), lambda: vars(A).update(x=1), lambda: vars(A).pop('z'),
             lambda: type.__dict__['mro'].__name__, lambda: 'upper' in vars(str),
             lambda: tuple(x=1), lambda: list(x=1), lambda: set(x=1), lambda: float(x=1), lambda: range(x=1),
             lambda: bool(1, 2), lambda: bool(x=1), lambda: sum(),
             lambda: type('L', (list,), {'__init__': lambda s, x: None})(x=1)):
    tried(make)
try:
    A.__dict__['x'] = 1
except TypeError as error:
    print(error)
try:
    del A.__dict__['z']
except TypeError as error:
    print(error)
