# A cycle of contexts that the program has made is gone round once when something else is raised.
a, b, c = ValueError('a'), ValueError('b'), ValueError('c')
a.__context__, b.__context__, c.__context__ = b, c, b
try:
    try:
        raise a
    except ValueError:
        raise KeyError('new')
except KeyError as error:
    print(repr(error.__context__), repr(error.__context__.__context__), repr(b.__context__), repr(c.__context__))
