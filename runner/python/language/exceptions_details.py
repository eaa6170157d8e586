# What exceptions say beside their arguments.
error = NameError('text', name='x')
print(error, error.name, NameError('a').name)
error = AttributeError('text', name='x', obj=5)
print(error.name, error.obj, AttributeError('a').obj)
try:
    NameError('a', obj=1)
except TypeError as wrong:
    print(wrong)
print(ImportError('text', name='n', path='p').msg)
error = OSError(2, 'gone', 'from', None, 'to')
print(error, error.filename, error.filename2, error.args)
try:
    error.add_note(1)
except TypeError as wrong:
    print(wrong)


def outer():
    value = 1

    def inner():
        return value
    del value
    try:
        inner()
    except NameError as free:
        print(free.name)
    try:
        print(later)
    except UnboundLocalError as unbound:
        print(unbound.name)
    later = 1


outer()
