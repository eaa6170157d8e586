import typing, sys, collections
from typing import *
def t(*cs):
    for c in cs:
        try: print(c, '->', eval(c))
        except Exception as e: print(c, '!', type(e).__name__, e)
T = TypeVar('T')
K = TypeVar('K', bound=str)
N = TypeVar('N', int, float)
class Node(Generic[T]):
    def __init__(self, v: T, nxt: 'Optional[Node[T]]' = None):
        self.v = v
        self.nxt = nxt
class Pair(Generic[K, T]): pass
class IntNode(Node[int]): pass
class Sub(Pair[str, T]): pass
t("Node[int]", "Node[int](3).v", "Node[int](3).__orig_class__", "Pair[str, int]", "Pair[str]",
      "IntNode.__orig_bases__", "Sub.__parameters__", "Sub[int]", "Node.__mro__[1]", "IntNode[int]",
      "Node[T][int]", "K.__bound__", "N.__constraints__", "List[T][int]", "Dict[str, T][int]",
      "Union[T, None][int]")
t("Optional[str]", "Optional[List[int]]", "Union[int, str, None]", "Union[int, int]",
      "Union[int, Union[str, float]]", "Optional[None]", "Union[int, str] == Union[str, int]",
      "Callable[..., int]", "Callable[[], None]", "Callable[[int, str], List[int]]", "Tuple[()]",
      "Tuple[int, str]", "Type['Node']", "List['Node']", "Literal[1, 'a', None]", "ClassVar[int]", "Any",
      "Generic", "NoReturn", "Dict", "List", "Iterable[Tuple[int, str]]", "Generator[int, None, str]",
      "Awaitable[int]", "AsyncIterator[str]", "DefaultDict[str, int]", "Deque[int]", "Set[int]",
      "Counter[str]")
t("List[int]()", "List()", "isinstance([], List)", "isinstance([], List[int])", "isinstance(1, Any)",
      "isinstance(1, Optional[int])", "issubclass(list, Sequence)", "isinstance({}, Mapping)",
      "Union[int, str]()", "Any()", "Dict[int]", "List[int, str]", "get_origin(Dict[str, int])",
      "get_args(Callable[[int], str])", "get_args(Optional[int])", "get_origin(Optional[int])",
      "get_origin(int)", "get_args(List)", "get_origin(List)", "TypeVar('X', int)", "Optional[int, str]",
      "Union[()]", "hash(List[int]) == hash(List[int])", "List[int] == List[str]", "{Optional[int]: 1}")
def f(a: int, b: 'str' = None, *c: float, d: Optional['Node'] = None) -> 'List[int]': pass
t("get_type_hints(f)", "f.__annotations__")
class C:
    x: int = 1
    y: 'C'
    z: ClassVar[str] = 'q'
t("get_type_hints(C)", "C.__annotations__")
class P(Protocol):
    def run(self) -> None: ...
@runtime_checkable
class R(Protocol):
    name: str
    def go(self): ...
class Impl:
    name = 'n'
    def go(self): pass
    def run(self): pass
class Ex(P):
    def run(self): return 1
t("isinstance(Impl(), R)", "isinstance(3, R)", "isinstance(Impl(), P)", "P()", "Ex().run()",
      "issubclass(Ex, P)", "R()", "runtime_checkable(Impl)")
class Emp(NamedTuple):
    """doc"""
    name: str
    id: int = 3
    def hi(self): return self.name + '!'
t("Emp('a')", "Emp('a').hi()", "Emp._field_defaults", "Emp.__annotations__", "Emp('a', 4)._asdict()", "Emp()",
      "NamedTuple('E2', [('a', int), ('b', str)])(1, 'x')", "Emp.__doc__")
class Movie(TypedDict, total=False):
    title: str
    year: int
t("Movie(title='x')", "Movie.__annotations__", "Movie.__total__",
      "Movie.__required_keys__ if sys.version_info >= (3, 9) else 0",
      "sorted(Movie.__optional_keys__) if sys.version_info >= (3, 9) else 0",
      "TypedDict('M2', {'a': int})(a=1)", "isinstance({}, Movie)", "type(Movie(title='x'))")
U = NewType('U', int)
t("U(3)", "U.__name__", "U.__supertype__", "cast(str, 3)", "TYPE_CHECKING", "Text", "AnyStr",
      "TypeVar('CC', covariant=True)", "typing.List", "typing.Pattern[str]", "ForwardRef('int')",
      "ForwardRef('int') == ForwardRef('int')")
if sys.version_info >= (3, 9):
    t("Annotated[int, 'meta']", "get_type_hints(lambda: 0)", "list[int]", "dict[str, list[int]]",
          "Annotated[int, 1].__metadata__", "get_origin(list[int])", "get_args(dict[str, int])",
          "List[list[int]]", "Optional[list[int]]")
if sys.version_info >= (3, 10):
    t("int | str", "int | None", "Optional[int] == (int | None)", "isinstance(1, int | str)", "ParamSpec('PP')",
          "List[int] | None", "get_origin(int | str)", "Union[int, str] == int | str",
          "isinstance(1, Union[int, str])", "U")
if sys.version_info >= (3, 11):
    t("Self", "Never", "Required[int]", "assert_never(3)", "LiteralString")
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
@final
class Fin: pass
@no_type_check
def nt(x: 'bad thing'): pass
t("g(1)", "Fin()  is not None", "nt.__no_type_check__", "hasattr(typing, 'Self')")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int]()
s.push(1)
t("s.items", "type(s)", "Stack[int] is Stack[int]", "Stack[str]", "Stack.__name__")
class MyList(List[int]): pass
class MyMap(Mapping[str, int]):
    def __getitem__(self, k): return 1
    def __len__(self): return 0
    def __iter__(self): return iter(())
t("MyList([1])", "MyList.__mro__", "Generic[int]", "Generic[T, T]")
