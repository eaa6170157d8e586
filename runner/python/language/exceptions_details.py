# What exceptions say beside their arguments: ImportError's name and path, where a SyntaxError is.
def refused(make):
    try:
        make()
    except TypeError as error:
        return error


for error in (ImportError('m', name='n', path='p'), ImportError('a', 'b'), ModuleNotFoundError(name='only')):
    print(error.name, error.path, error.args, error.msg, error)
print(refused(lambda: Exception(1, k=2)))
error = ImportError('m')
error.name = 'set'
print(error.name, error.path)
error = SyntaxError('msg', ('f.py', 3, 4, 'text'))
print(error.msg, error.filename, error.lineno, error.offset, error.text, error.print_file_and_line, error)


class Wrong(Exception):
    def __new__(cls, *args):
        return cls


def wrongly_made():
    raise Wrong


def generator():
    try:
        yield
    except TypeError as error:
        print('inside', error)
    yield 'still there'


print(refused(wrongly_made))
running = generator()
next(running)
print(running.throw(Wrong))
print(refused(lambda: object.__new__(type(running))))
