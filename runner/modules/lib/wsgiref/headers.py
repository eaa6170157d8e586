"""Models `wsgiref.headers`: a list of pairs, found whatever their case."""


class Headers:

    def __init__(self, headers=None):
        headers = headers if headers is not None else []
        if type(headers) is not list:
            raise TypeError('Headers should be a list of header name/value tuples')
        self._headers = headers

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, value):
        del self[name]
        self._headers.append((name, value))

    def __delitem__(self, name):
        self._headers[:] = [pair for pair in self._headers if pair[0].lower() != name.lower()]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def get_all(self, name):
        return [value for known, value in self._headers if known.lower() == name.lower()]

    def get(self, name, default=None):
        found = self.get_all(name)
        return found[0] if found else default

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return self._headers[:]

    def setdefault(self, name, value):
        if name not in self:
            self._headers.append((name, value))
        return self.get(name)

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        for key, value in _params.items():
            key = key.replace('_', '-')
            parts.append(key if value is None else '%s="%s"' % (key, value))
        self._headers.append((_name, '; '.join(parts)))

    def __repr__(self):
        return 'Headers(%r)' % self._headers

    def __str__(self):
        return '\r\n'.join(['%s: %s' % pair for pair in self._headers] + ['', ''])

    def __bytes__(self):
        return str(self).encode('iso-8859-1')
