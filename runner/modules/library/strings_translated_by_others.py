# What a table for str.translate may answer; and a program that has a chr() and a bytes.decode() of its own.
import builtins


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Table:
    def __init__(self, answer):
        self.answer = answer

    def __getitem__(self, code):
        return self.answer


class Data(bytes):
    def decode(self, *args):
        return 5


builtins.chr = lambda code: 5
for answer in (98, "long", None, 0x10FFFF, 0x110000, -1, 2**70, 1.5, b"x", True):
    attempt("a".translate, Table(answer))
attempt("{:c}".format, 98)
attempt("a".translate, {97: 99})
attempt(str, Data(b"text"), "ascii")
attempt(str, bytearray(b"text"), "ascii")
