class Plain:
    pass


class Making:

    def __new__(cls, *args):
        return object.__new__(cls)


for call in (lambda: Plain(1), lambda: object.__init__(Plain(), 1), lambda: Making(1),
             lambda: object.__init__(Making(), 1), lambda: object(1)):
    try:
        print(type(call()).__name__)
    except TypeError as error:
        print(error)
for text in ('x' * 300, '\u00e9' * 250, b'y' * 300, 'ab'):
    try:
        int(text)
    except ValueError as error:
        print(len(str(error)), str(error)[-3:])
try:
    from os import no_such_name
except ImportError as error:
    print(error.name, error.path is not None)
try:
    from sys import no_such_name
except ImportError as error:
    print(error, error.path)
