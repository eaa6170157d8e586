# Binary operators try the left method, then the reflected one; a subclass on the right goes first.
class Left:
    def __add__(self, other):
        return "Left.add"

    def __sub__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return "Left.radd %s" % other


class Right:
    def __radd__(self, other):
        return "Right.radd"

    def __rsub__(self, other):
        return "Right.rsub"


class Derived(Left):
    def __radd__(self, other):
        return "Derived.radd"


class Plain(Left):
    pass


print(Left() + Right(), Left() - Right(), 5 + Left(), 5 - Right(), "s" + Right())
print(Left() + Derived(), Left() + Plain(), Derived() + Left(), [1] + Right())
for bad in (lambda: Left() - Left(), lambda: Right() + 5, lambda: Left() * 2, lambda: 2 ** Left(),
        lambda: Right() - 1):
    try:
        bad()
    except TypeError as error:
        print(error)


class Everything:
    def method(symbol):
        return lambda self, other: "%s %s" % (symbol, other)
    __add__, __radd__ = method("+"), method("r+")
    __sub__, __rsub__ = method("-"), method("r-")
    __mul__, __rmul__ = method("*"), method("r*")
    __truediv__, __rtruediv__ = method("/"), method("r/")
    __floordiv__, __rfloordiv__ = method("//"), method("r//")
    __mod__, __rmod__ = method("%"), method("r%")
    __pow__, __rpow__ = method("**"), method("r**")
    __and__, __rand__ = method("&"), method("r&")
    __or__, __ror__ = method("|"), method("r|")
    __xor__, __rxor__ = method("^"), method("r^")
    __lshift__, __rlshift__ = method("<<"), method("r<<")
    __rshift__, __rrshift__ = method(">>"), method("r>>")
    __matmul__, __rmatmul__ = method("@"), method("r@")
    __divmod__, __rdivmod__ = method("divmod"), method("rdivmod")


e = Everything()
print(e + 1, e - 1, e * 1, e / 1, e // 1, e % 1, e ** 1, e & 1, e | 1, e ^ 1, e << 1, e >> 1, e @ 1,
    divmod(e, 1))
print(1 + e, 1 - e, 1 * e, 1 / e, 1 // e, 1 % e, 1 ** e, 1 & e, 1 | e, 1 ^ e, 1 << e, 1 >> e, 1 @ e,
    divmod(1, e))
