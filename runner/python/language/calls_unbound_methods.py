# A method of a builtin type takes only an instance of it.


def attempt(function, *args):
    try:
        print(function(*args))
    except TypeError as error:
        print(error)


for method in (str.upper, list.append, dict.get, set.add, bytes.hex, tuple.index, int.bit_length, float.is_integer):
    attempt(method)
    attempt(method, object())
attempt(list.append, 1, 2)
attempt(str.join, 5, 'ab')
attempt(int.__add__, 'a', 1)
attempt(int.__add__)
print(str.upper('abc'), int.bit_length(True), repr(int.__add__), int.__add__.__objclass__)


class Words(str):
    pass


print(str.upper(Words('sub')), list(map(str.strip, [' a ', Words(' b ')])))
