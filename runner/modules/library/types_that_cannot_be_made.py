# object.__new__() does not make instances of types that have a layout of their own.
import types


def attempt(function, *args):
    try:
        print(type(function(*args)))
    except TypeError as error:
        print(error)


for made in (types.WrapperDescriptorType, types.GetSetDescriptorType, types.MemberDescriptorType, types.GeneratorType,
             types.FrameType, types.BuiltinFunctionType, types.CoroutineType):
    attempt(made)
    attempt(object.__new__, made)
    attempt(made.__new__, made)
attempt(object.__new__, object)
