"""From 3.12 on a function in Python has what `*` and `**` were unpacked to for itself, too."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9


class Connection:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('close', self.name)


def delete(first, second):
    del first
    print('first deleted')
    del second
    print('second deleted')


delete(*[Connection('one'), Connection('two')])
delete(Connection('positional'), **{'second': Connection('named')})

# prints:
# close one
# first deleted
# close two
# second deleted
# close positional
# first deleted
# close named
# second deleted
