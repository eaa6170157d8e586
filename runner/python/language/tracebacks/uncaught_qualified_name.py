# Exceptions of modules other than __main__ and builtins show their module.
class Error(Exception):
    pass


Error.__module__ = "some.package"


class Outer:
    class Nested(Error):
        pass


try:
    raise Error("first")
except Error:
    raise Outer.Nested("second")
