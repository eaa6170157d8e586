# What a builtin type computes is asked for of objects that are none of it.
import types


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class A:
    arguments = BaseException.args
    traceback = BaseException.__traceback__


def generator():
    yield 1


attempt(range.start.__get__, 5)
attempt(range.start.__get__, range(3, 4))
attempt(lambda: A().arguments)
attempt(lambda: A().traceback)
attempt(setattr, A(), "arguments", ())
attempt(setattr, A(), "traceback", None)
for owner, name in ((property, "fget"), (staticmethod, "__func__"), (types.FunctionType, "__code__"),
                    (types.MethodType, "__self__"), (types.GeneratorType, "gi_frame"), (memoryview, "nbytes"),
                    (types.FrameType, "f_back"), (types.CodeType, "co_name"), (type, "__mro__"),
                    (types.TracebackType, "tb_next"), (ImportError, "name"), (StopIteration, "value")):
    attempt(vars(owner)[name].__get__, A())
    attempt(vars(owner)[name].__get__, 5)
attempt(lambda: vars(types.GeneratorType)["gi_frame"].__get__(generator()) is None)
attempt(lambda: vars(BaseException)["args"].__get__(KeyError(1)))
