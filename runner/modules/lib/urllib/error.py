"""Models urllib.error: its exceptions."""


class URLError(OSError):

    def __init__(self, reason, filename=None):
        self.args = (reason,)
        self.reason = reason

    def __str__(self):
        return '<urlopen error %s>' % self.reason


class HTTPError(URLError):

    def __init__(self, url, code, msg, hdrs, fp):
        self.code = self.status = code
        self.msg = self.reason = msg
        self.hdrs = self.headers = hdrs
        self.fp = fp
        self.filename = self.url = url

    def __getattr__(self, name):
        # What it has of the response: read(), close() and so on.
        if name == 'fp' or self.fp is None:
            raise AttributeError(name)
        return getattr(self.fp, name)

    def __str__(self):
        return 'HTTP Error %s: %s' % (self.code, self.msg)
