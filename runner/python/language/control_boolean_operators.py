# and/or give one of their operands and stop early.
def t(value):
    print("eval", repr(value))
    return value


print(t(0) or t("x") or t("y"))
print(t(1) and t("") and t("z"))
print(t(None) or t(0) and t(1))
print(not t(""), not t([1]))
print([] or "default", "" or 0 or None, 1 and 2 and 3, 0 and 1)
print(1 or 1 / 0, 0 and 1 / 0)
print(not 1 or 2, not (1 or 2), not 0 and 5)
print(bool([] and 1 / 0), [1, 2] and [3] or [4])


class Loud:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("bool", self.name)
        return self.truth

    def __repr__(self):
        return self.name


a, b = Loud("a", True), Loud("b", False)
print(a and b, a or b, b and a, b or a)
print(not a, not b)
print(a and b or a)
while b:
    pass
assert a
print(any([b, a, b]), all([a, b, a]))
