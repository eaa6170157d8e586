# Messages of TypeError for operands that do not fit.
pairs = [(1, "a"), ("a", 1), ([], ()), (None, 1), ({}, {}), (1.5, None), (object, 1), (b"a", "a")]
operations = [("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("*", lambda a, b: a * b),
              ("/", lambda a, b: a / b), ("//", lambda a, b: a // b), ("&", lambda a, b: a & b),
              ("^", lambda a, b: a ^ b), ("<<", lambda a, b: a << b), ("@", lambda a, b: a @ b)]
for symbol, operation in operations:
    for left, right in pairs:
        try:
            print(symbol, repr(operation(left, right)))
        except TypeError as error:
            print(error)
for bad in (lambda: 2 ** "a", lambda: divmod("a", 1), lambda: 1 % "a", lambda: [] % 2,
        lambda: None ** 2, lambda: 1 < "a", lambda: "a" >= None,
            lambda: [] @ [], lambda: {1} + {2}, lambda: print + 1, lambda: (lambda: 0) * 2,
            lambda: ValueError + 1, lambda: 1 in 5, lambda: 1 not in None):
    try:
        bad()
    except TypeError as error:
        print(error)
x = [1]
try:
    x -= [1]
except TypeError as error:
    print(error)
