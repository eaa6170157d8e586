# What messages call a function whose arguments are wrong.


def attempt(text, **names):
    try:
        print(text, eval(text, names))
    except Exception as error:
        print(text, type(error).__name__, error)


def function(*args, **kwargs):
    return args, kwargs


class Class:
    def method(self, *args, **kwargs):
        return args


for text in ('f(*5)', 'f(1, *5)', 'f(**5)', 'f(a=1, **5)', 'f(**{1: 2})', "f(**{'a': 1}, **{'a': 2})", 'c.method(*5)',
             'len(*5)', '[].append(*5)', '[*1]', '(*1,)', '{*1}', "str(1, 'ascii')", "str(b'a', 1)", "str('a', 'b')",
             'str(1, 2, 3, 4)', "sum([b'a'], b'')", "'a'.replace(1, 2)", "'a'.replace('a', 2)", "'a'.find(1)",
             "'a'.split(1)", "'a'.encode(1)", 'str.maketrans(1)', "str.maketrans('a', 1)", "str.maketrans({'ab': 1})",
             "str.maketrans({1.5: 1})", 'slice()', "ord(b'ab')", 'format(1, 5)', "int.from_bytes('a', 'big')",
             'divmod(1.5, 0)', '1.5 // 0', "float.fromhex('zz')", 'float.fromhex(1)', "float.fromhex('1e400000p5')",
             'int(1, 2, 3)', 'int(foo=1)', 'print(foo=1)', "[1].index(2)"):
    attempt(text, f=function, c=Class())
print(float.fromhex('0x1.8p1'), float.fromhex(' -A.8 '), float.fromhex('inf'), float.fromhex('1p-1074'))
print("{}".format("abcabc".translate(str.maketrans({'a': 'x', ord('b'): None}))))
print('abc'.translate(str.maketrans('ab', 'xy', 'c')))
