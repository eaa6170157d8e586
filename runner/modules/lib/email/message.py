"""Models `email.message`: a message as a mapping of headers with a payload; EmailMessage has a file of its own.

Left out: character sets other than ASCII and UTF-8.
"""
import base64
import binascii
import re
import sys

from _frames import unsupported as _unsupported

import email._parameters as _parameters
import email._written as _written
import email.utils
from email.header import Header

__all__ = ['Message', 'EmailMessage']

_MISSING = object()
_NAME = re.compile('[!-9;-~]+$')
_CHECKS_NAMES = sys.version_info >= (3, 14)


class Message:
    _refuses_repetitions = False
    _kind_of_policy = 'Compat32'

    def __init__(self, policy=None):
        if policy is not None and type(policy).__name__ != self._kind_of_policy:
            _unsupported('email.message: a message with a policy of the other kind')
        self._policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._default_type = 'text/plain'
        self.preamble = self.epilogue = None
        self.defects = []

    @property
    def policy(self):
        if self._policy is None:
            import email.policy as policies
            self._policy = policies.default if self._refuses_repetitions else policies.compat32
        return self._policy

    # As text.

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        return _written.as_text(self, unixfrom, maxheaderlen, policy or self._policy)

    def __str__(self):
        return self.as_string()

    def as_bytes(self, unixfrom=False, policy=None):
        return _written.as_bytes(self, unixfrom, policy or self._policy)

    __bytes__ = as_bytes

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # The payload.

    def is_multipart(self):
        return isinstance(self._payload, list)

    def attach(self, payload):
        if self._payload is None:
            self._payload = [payload]
        elif self.is_multipart():
            self._payload.append(payload)
        else:
            raise TypeError('Attach is not valid on a message with a non-multipart payload')

    def get_payload(self, i=None, decode=False):
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None:
            raise TypeError('Expected list, got %s' % type(self._payload))
        if not decode or self._payload is None:
            return self._payload
        return self._decoded(self._payload)

    def _decoded(self, text):
        encoding = str(self.get('content-transfer-encoding', '')).lower()
        if encoding != '8bit' and any(char > '\xff' for char in text):
            _unsupported('email: a payload beyond Latin-1 without an encoding')
        data = text.encode('utf-8' if encoding == '8bit' else 'latin-1')
        if encoding == 'quoted-printable':
            lines = re.sub(r'[ \t]+\n', '\n', data.decode('latin-1')).replace('=\n', '')
            return re.sub('=([0-9A-Fa-f]{2})', lambda found: chr(int(found.group(1), 16)), lines).encode('latin-1')
        if encoding == 'base64':
            try:
                return base64.b64decode(b''.join(data.split()))
            except binascii.Error:
                return data
        if encoding in ('x-uuencode', 'uuencode', 'uue', 'x-uue'):
            _unsupported('email: uuencoded payloads')
        return data

    def set_payload(self, payload, charset=None):
        if isinstance(payload, bytes):
            payload = payload.decode('ascii', 'surrogateescape')
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Headers that say the character set, and the payload as mail carries it in that."""
        charset = {'utf8': 'utf-8', 'ascii': 'us-ascii'}.get(str(charset).lower(), str(charset).lower())
        if charset not in ('us-ascii', 'utf-8'):
            _unsupported(f'email: the character set {charset}')
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=charset)
        else:
            self.set_param('charset', charset)
        if 'Content-Transfer-Encoding' not in self:
            if charset == 'utf-8':
                self._payload = base64.encodebytes(self._payload.encode('utf-8')).decode('ascii')
            elif not self._payload.isascii():
                self._payload.encode('ascii')
            self.add_header('Content-Transfer-Encoding', 'base64' if charset == 'utf-8' else '7bit')

    def get_charset(self):
        _unsupported('email.message.Message.get_charset()')

    # Headers.

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        self._headers.append((name, self._as_header(name, val)))

    def _as_header(self, name, value):
        if _CHECKS_NAMES and not _NAME.match(name):
            raise ValueError(f'Header field name contains invalid characters: {name!r}')
        return value

    def _as_read(self, name, value):
        return value

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(list(self._headers))

    def __delitem__(self, name):
        self._headers = [each for each in self._headers if each[0].lower() != name.lower()]

    def __contains__(self, name):
        return name.lower() in [known.lower() for known, _ in self._headers]

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def get(self, name, failobj=None):
        for known, value in self._headers:
            if known.lower() == name.lower():
                return value
        return failobj

    def get_all(self, name, failobj=None):
        return [value for known, value in self._headers if known.lower() == name.lower()] or failobj

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        parts += [_parameters.formatted(name.replace('_', '-'), value) if value is not None else name.replace('_', '-')
                  for name, value in _params.items()]
        self[_name] = '; '.join(parts)

    def replace_header(self, _name, _value):
        for place, (name, _) in enumerate(self._headers):
            if name.lower() == _name.lower():
                self._headers[place] = name, self._as_header(name, _value)
                return
        raise KeyError(_name.lower())

    # Types and parameters.

    def get_content_type(self):
        value = self.get('content-type')
        if value is None:
            return self.get_default_type()
        kind = _parameters.first_part(value).lower()
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().split('/')[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def get_params(self, failobj=None, header='content-type', unquote=True):
        value = self.get(header)
        if value is None:
            return failobj
        pairs = _parameters.split(value)
        return [(name, _parameters.unquoted(text)) for name, text in pairs] if unquote else pairs

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        for name, value in self.get_params([], header, unquote):
            if name.lower() == param.lower():
                return value
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True, charset=None, language='', replace=False):
        if charset and not isinstance(value, tuple):
            value = charset, language, value
        before = self.get(header, 'text/plain' if header.lower() == 'content-type' else None)
        if self.get_param(param, header=header):
            pairs = [(name, value if name.lower() == param.lower() else known)
                     for name, known in self.get_params(header=header, unquote=requote)]
            changed = _parameters.joined(pairs, requote)
        else:
            changed = '; '.join(filter(None, [before, _parameters.formatted(param, value, requote)]))
        self._set(header, changed, replace)

    def _set(self, header, value, in_place):
        if value != self.get(header):
            if in_place:
                self.replace_header(header, value)
            else:
                del self[header]
                self[header] = value

    def del_param(self, param, header='content-type', requote=True):
        if header in self:
            kept = [pair for pair in self.get_params(header=header, unquote=requote)
                    if pair[0].lower() != param.lower()]
            self._set(header, _parameters.joined(kept, requote), False)

    def set_type(self, type, header='Content-Type', requote=True):
        if type.count('/') != 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        pairs = self.get_params([], header, requote)
        del self[header]
        self[header] = type
        for name, value in pairs[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        found = self.get_param('filename', _MISSING, 'content-disposition')
        if found is _MISSING:
            found = self.get_param('name', _MISSING, 'content-type')
        return failobj if found is _MISSING else email.utils.collapse_rfc2231_value(found).strip()

    def get_boundary(self, failobj=None):
        found = self.get_param('boundary', _MISSING)
        return failobj if found is _MISSING else email.utils.collapse_rfc2231_value(found).rstrip()

    def set_boundary(self, boundary):
        pairs = self.get_params(unquote=False)
        if pairs is None:
            from email.errors import HeaderParseError
            raise HeaderParseError('No Content-Type header found')
        quoted = '"%s"' % boundary
        kept = [(name, quoted if name.lower() == 'boundary' else value) for name, value in pairs]
        if kept == pairs and ('boundary', quoted) not in kept:
            kept.append(('boundary', quoted))
        text = '; '.join([name if value == '' else '%s=%s' % (name, value) for name, value in kept])
        self._headers = [(name, self._as_header(name, text) if name.lower() == 'content-type' else value)
                         for name, value in self._headers]

    def get_content_charset(self, failobj=None):
        charset = self.get_param('charset', _MISSING)
        if charset is _MISSING:
            return failobj
        if isinstance(charset, tuple):
            try:
                charset = charset[2].encode('latin-1').decode(charset[0] or 'us-ascii')
            except (LookupError, UnicodeError):
                charset = charset[2]
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        value = self.get('content-disposition')
        return None if value is None else _parameters.first_part(value).lower()

    def walk(self):
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()


# Behind what it derives from.
from email._new_message import EmailMessage
