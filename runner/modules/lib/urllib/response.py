"""Models urllib.response: a file with headers and a URL."""
import sys

__all__ = ['addbase', 'addclosehook', 'addinfo', 'addinfourl']


class addbase:
    """What it has not itself is the file's, as tempfile's wrapper does it, from which CPython derives it."""
    name = '<urllib response>'
    delete = False

    def __init__(self, fp):
        self.fp = self.file = fp

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __repr__(self):
        return '<%s at %r whose fp = %r>' % (self.__class__.__name__, id(self), self.file)

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        self.file.close()

    def __enter__(self):
        if self.fp.closed:
            raise ValueError('I/O operation on closed file')
        return self

    def __exit__(self, type, value, traceback):
        self.close()


class addclosehook(addbase):

    def __init__(self, fp, closehook, *hookargs):
        super().__init__(fp)
        self.closehook = closehook
        self.hookargs = hookargs

    def close(self):
        try:
            hook, args = self.closehook, self.hookargs
            if hook:
                self.closehook = self.hookargs = None
                hook(*args)
        finally:
            super().close()


class addinfo(addbase):

    def __init__(self, fp, headers):
        super().__init__(fp)
        self.headers = headers

    def info(self):
        return self.headers


class addinfourl(addinfo):

    def __init__(self, fp, headers, url, code=None):
        super().__init__(fp, headers)
        self.url = url
        self.code = code

    if sys.version_info >= (3, 9):
        @property
        def status(self):
            return self.code

    def getcode(self):
        return self.code

    def geturl(self):
        return self.url
