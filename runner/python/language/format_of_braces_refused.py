# Replacement fields and directives that are wrong in themselves.
for text, args, names in (('{0!}', (1,), {}), ('{0!rr}', (1,), {}), ('{0!r:>3}', (1,), {}), ('{a.}', (), {'a': 1}),
                          ('{a..b}', (), {'a': 1}), ('{a[}', (), {'a': 1}), ('{a[]}', (), {'a': 1}),
                          ('{a[0]x}', (), {'a': [1]}), ('{a[0][0]}', (), {'a': ['x']})):
    try:
        print(text.format(*args, **names))
    except ValueError as error:
        print(text, error)
for text, values in (('%(a)s %s', {'a': 1}), ('%(a)s %(b)s', {'a': 1, 'b': 2}), ('%s %(a)s', {'a': 1}),
                     ('%(a)*d', {'a': 1}), ('%(a)s%%', {'a': 1})):
    try:
        print(text % values)
    except TypeError as error:
        print(text, error)
