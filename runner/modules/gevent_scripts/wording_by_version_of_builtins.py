"""Words of builtins that changed with versions of CPython."""


def told(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


told(format, 1, ',,')
told(format, 1, '__')
told(format, 1, ',_')
told(super, 1, 2, 3)
told(''.maketrans, {'ab': 1})
told(range(3).index, 9)
told(range(3).index, 'a')
told(object.__new__, type(n for n in ()))

# prints on py3.8-gevent21.12:
# ValueError Cannot specify both ',' and '_'.
# ValueError Cannot specify '_' with '_'.
# ValueError Cannot specify both ',' and '_'.
# TypeError super() takes at most 2 arguments (3 given)
# ValueError string keys in translate table must be of length 1
# ValueError 9 is not in range
# ValueError sequence.index(x): x not in sequence
# TypeError object.__new__(generator) is not safe, use generator.__new__()
# prints on py3.10-gevent22.10:
# ValueError Cannot specify ',' with ','.
# ValueError Cannot specify '_' with '_'.
# ValueError Cannot specify both ',' and '_'.
# TypeError super() takes at most 2 arguments (3 given)
# ValueError string keys in translate table must be of length 1
# ValueError 9 is not in range
# ValueError sequence.index(x): x not in sequence
# TypeError object.__new__(generator) is not safe, use generator.__new__()
# prints on py3.14-gevent25.9:
# ValueError Cannot specify ',' with ','.
# ValueError Cannot specify '_' with '_'.
# ValueError Cannot specify both ',' and '_'.
# TypeError super() expected at most 2 arguments, got 3
# ValueError string keys in translatetable must be of length 1
# ValueError range.index(x): x not in range
# ValueError sequence.index(x): x not in sequence
# TypeError cannot create 'generator' instances
# prints:
# ValueError Cannot specify ',' with ','.
# ValueError Cannot specify '_' with '_'.
# ValueError Cannot specify both ',' and '_'.
# TypeError super() expected at most 2 arguments, got 3
# ValueError string keys in translate table must be of length 1
# ValueError 9 is not in range
# ValueError sequence.index(x): x not in sequence
# TypeError object.__new__(generator) is not safe, use generator.__new__()
