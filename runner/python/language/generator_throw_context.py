# An exception that is thrown into a generator has nobody's context but what the generator handles itself.
def names(error):
    return ' < '.join(repr(error) for error in chain(error))


def chain(error):
    while error is not None:
        yield error
        error = error.__context__


def ends_with(last):
    try:
        yield
    finally:
        raise last


def handles(first):
    try:
        raise first
    except Exception:
        yield


def thrown_while_handling(outer, generator, error):
    next(generator)
    try:
        try:
            raise outer
        except Exception:
            generator.throw(error)
    except Exception as raised:
        return names(raised)


print(thrown_while_handling(KeyError('outer'), ends_with(OSError('last')), ValueError('thrown')))
print(thrown_while_handling(KeyError('outer'), handles(OSError('own')), ValueError('thrown')))
try:
    try:
        raise KeyError('outer')
    except KeyError:
        ends_with(None).throw(ValueError('before it began'))
except ValueError as raised:
    print(names(raised))
