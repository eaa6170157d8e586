"""What the type of functions is called with, and memoryview: code, globals, a name and defaults."""


def say(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


def named(x=1):
    return x


Function = type(named)
code = named.__code__
for arguments in ((), (1,), ('a', {}), ('a', (3,), {}), (code,), (code, 3), (code, {}, 3), (code, {}, None, 4)):
    say(Function, *arguments)
print(Function(code, {}, 'other', (2,))(), Function(code, {}, 'other').__name__)
for arguments in ((), (1, 2), ('a',), (b'', 1, 2)):
    say(memoryview, *arguments)
