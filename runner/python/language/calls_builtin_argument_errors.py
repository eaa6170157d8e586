# TypeErrors of builtins that are called the wrong way.
calls = [
    lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: len(None),
    lambda: abs("x"), lambda: ord("ab"), lambda: ord(""), lambda: ord(5),
    lambda: sum(5), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: iter(5), lambda: next([]),
    lambda: reversed({1}), lambda: sorted(5), lambda: round("x"), lambda: isinstance(1),
    lambda: sorted(), lambda: {}.get(), lambda: "a".join([1]),
    lambda: "a".join(5), lambda: [].extend(5), lambda: range("a"), lambda: range(1.5),
    lambda: dict(5), lambda: set(5), lambda: "abc".startswith(5), lambda: hash([]),
    lambda: hash({}),
    lambda: {[]: 1}, lambda: {{}}, lambda: max(5), lambda: divmod(1), lambda: pow("a", 2),
]
for number, call in enumerate(calls):
    try:
        print(number, call())
    except TypeError as error:
        print(number, error)
for call in (lambda: max([]), lambda: min(()), lambda: range(1, 2, 0), lambda: dict([(1, 2, 3)])):
    try:
        call()
    except ValueError as error:
        print(type(error).__name__)
