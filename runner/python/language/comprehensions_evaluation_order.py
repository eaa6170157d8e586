# Clauses are evaluated from the left; a dict comprehension makes the key first.
def t(label, value):
    print(label, value)
    return value


print([t("element", a + b) for a in t("outer", [1, 2]) for b in t("inner", [10]) if t("if", a > 1)])
print({t("key", n): t("value", n * n) for n in t("range", [1, 2])})
print({t("set", n) for n in [3]})
g = (t("lazy", n) for n in t("now", [1, 2]) if t("test", n))
print("generator made")
print(next(g))
print(next(g, "none"), next(g, "none"))


def fails(n):
    if n == 2:
        raise ValueError("at %d" % n)
    return n


try:
    print([fails(n) for n in range(5)])
except ValueError as error:
    print(error)
items = [1, 2, 3]
print([items.pop() for _ in range(2)], items)
growing = [1]
print([growing.append(n + 1) or n for n in growing if n < 4], growing)
seen = set()
print([n for n in [3, 1, 3, 2, 1] if not (n in seen or seen.add(n))])
