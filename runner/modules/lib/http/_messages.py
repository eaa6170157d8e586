"""What http.client and http.server read alike: lines of headers."""

__name__ = 'http.client'  # what it defines is that one's


class HTTPMessage:
    """Headers, found whatever their case; models the part of email.message.Message that programs use."""

    def __init__(self, pairs=()):
        self._pairs = list(pairs)

    def get(self, name, failobj=None):
        for known, value in self._pairs:
            if known.lower() == name.lower():
                return value
        return failobj

    def get_all(self, name, failobj=None):
        return [value for known, value in self._pairs if known.lower() == name.lower()] or failobj

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._pairs)

    def keys(self):
        return [name for name, _ in self._pairs]

    def values(self):
        return [value for _, value in self._pairs]

    def items(self):
        return list(self._pairs)

    def get_content_type(self):
        return (self.get('content-type') or 'text/plain').split(';')[0].strip().lower()

    def __str__(self):
        return ''.join('%s: %s\n' % pair for pair in self._pairs) + '\n'


def read_headers(stream):
    """The headers up to the empty line."""
    pairs = []
    while True:
        line = stream.readline().decode('iso-8859-1').rstrip('\r\n')
        if not line:
            return HTTPMessage(pairs)
        if line[0] in ' \t' and pairs:     # the line before goes on
            name, value = pairs.pop()
            pairs.append((name, value + '\r\n' + line))
            continue
        name, _, value = line.partition(':')
        pairs.append((name, value.lstrip(' \t')))
