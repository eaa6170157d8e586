# dataclasses: slots, frozen ones copied, abstract bases, generic bases, what is refused.
import abc, copy, pickle, weakref
from collections import defaultdict
from dataclasses import *
from dataclasses import KW_ONLY
from typing import ClassVar, Generic, TypeVar


@dataclass(slots=True)
class S:
    a: int
    b: str = field(default='b', init=False)
    c: list = field(default_factory=list, repr=False)
    d: ClassVar[int] = 5


s = S(1)
print(s, s.b, s.c, S.__slots__, S.d, hasattr(s, '__dict__'))
try:
    s.x = 1
except AttributeError as e:
    print(e)


@dataclass(slots=True, weakref_slot=True)
class W:
    a: int


w = W(1)
print(weakref.ref(w)() is w, W.__slots__)
try:
    weakref.ref(s)
except TypeError as e:
    print(e)


@dataclass(frozen=True, slots=True)
class F:
    a: int
    b: tuple = ()


f = F(1, (2,))
print(copy.copy(f), copy.deepcopy(f), pickle.loads(pickle.dumps(f)), hash(f) == hash(F(1, (2,))))
for change in (lambda: setattr(f, 'a', 3), lambda: delattr(f, 'a'), lambda: setattr(f, 'z', 3)):
    try:
        change()
    except Exception as e:
        print(type(e).__name__, e)
print(F.__dataclass_params__)


class Base(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other):
        pass

    @abc.abstractmethod
    def go(self):
        pass


@dataclass(order=True)
class D(Base):
    a: int


try:
    D(1)
except TypeError as e:
    print(e)


@dataclass(order=True)
class E(Base):
    a: int

    def go(self):
        return 'gone'


print(E(1) < E(2), E(1).go())


def refused(text):
    try:
        exec(text)
    except Exception as e:
        print(type(e).__name__, e)


refused('@dataclass\nclass A:\n  a: int\n  X: KW_ONLY\n  Y: KW_ONLY\n  b: int')
refused('@dataclass\nclass A:\n  a: ClassVar[int] = field(kw_only=True)')
refused('@dataclass(weakref_slot=True)\nclass A:\n  a: int')
refused('@dataclass\nclass B:\n  f: int\n@dataclass\nclass A(B):\n  f = field()')
refused('@dataclass\nclass A:\n  a: list = []')
refused('@dataclass\nclass A:\n  a: int = 1\n  b: int')
refused('@dataclass(slots=True)\nclass A:\n  __slots__ = ("a",)\n  a: int')


class Named:
    def __set_name__(self, owner, name):
        self.name = name


@dataclass
class C:
    c: int = field(default=Named())


print(C.c.name)


@dataclass
class M:
    d: dict = field(default_factory=lambda: defaultdict(list))


m = M()
m.d["a"].append(1)
print(m)
T = TypeVar('T')


@dataclass
class G(Generic[T]):
    x: T


print(make_dataclass('H', [('y', int), ('z', int, 3), 'q'][:2], bases=(G,))(1, 2), G[int](3), is_dataclass(G[int]))
print(fields(G)[0].name, replace(G(1), x=2), G.__doc__, G.__match_args__, G(1) == G(1), G(1) != 3)


@dataclass
class P:
    x: int
    y: InitVar[int] = 5
    z: int = field(init=False)
    _: KW_ONLY
    k: int = 0

    def __post_init__(self, y):
        self.z = self.x + y


print(P(1), P(1, 2, k=3), P.__match_args__)
try:
    replace(P(1), z=3)
except Exception as e:
    print(type(e).__name__, e)
try:
    P()
except TypeError as e:
    print(e)
try:
    P(1, 2, 3)
except TypeError as e:
    print(e)
try:
    fields(3)
except TypeError as e:
    print(e)
try:
    asdict(P)
except TypeError as e:
    print(e)
