"""What typing makes of subscripts is pickled and copied as the subscript; the same one gives the same object."""
import copy
import pickle
import typing

T = typing.TypeVar('T')


class Box(typing.Generic[T]):
    pass


for each in (typing.Any, typing.Optional, typing.Optional[int], typing.List[int], typing.Callable[[int], str],
             typing.Callable[..., int], typing.Literal['a', 1], typing.Dict, typing.Dict[str, typing.List[int]],
             typing.Tuple[int, ...], Box[int], T):
    print(pickle.loads(pickle.dumps(each)) == each, copy.copy(each) == each, copy.deepcopy([each]) == [each])
print(typing.Optional[int] is typing.Optional[int], isinstance(typing.List[int], typing._GenericAlias))
print(pickle.loads(pickle.dumps([type(None), type(...)])))
# prints:
# True True True
# True True True
# True True True
# True True True
# True True True
# True True True
# True True True
# True True True
# True True True
# True True True
# True True True
# True True True
# True True
# [<class 'NoneType'>, <class 'ellipsis'>]
