"""EmailMessage: headers that occur once, and contents that bring their headers with them.

Left out: header objects (what is asked of them but their text), content beside text and bytes, line lengths that ask
for an encoding.
"""
import base64
import datetime
import re

from _frames import unsupported

from email._folding import WITH_ADDRESSES
from email.header import decoded_words
from email.message import Message
from email.utils import format_datetime, parsedate_to_datetime

__name__ = 'email.message'  # what it defines is that one's

_LONGEST_LINE = 78
_ONCE = ('subject', 'date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'orig-date', 'mime-version',
         'content-type', 'content-transfer-encoding', 'content-disposition')


class _HeaderText(str):
    folded_source = None  # as it stood in several lines, which is how it is written again
    _kind = ''            # the name of the header, in lower case

    def __getattr__(self, name):
        if name in ('addresses', 'groups') and self._kind in WITH_ADDRESSES:
            from email import headerregistry
            found = headerregistry._addresses_in(self)
            return found if name == 'addresses' else tuple([headerregistry.Group(None, [each]) for each in found])
        if name == 'address' and self._kind in ('sender', 'resent-sender'):
            return self.addresses[0]
        if name == 'datetime' and self._kind in ('date', 'resent-date', 'orig-date'):
            return parsedate_to_datetime(self)
        if name in ('addresses', 'groups', 'address', 'datetime', 'params', 'content_type', 'maintype', 'subtype',
                    'name', 'defects', 'fold', 'max_count', 'content_disposition', 'cte', 'version'):
            unsupported(f'email.headerregistry: {name} of a header')
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


class EmailMessage(Message):
    _refuses_repetitions = True
    _kind_of_policy = 'EmailPolicy'

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        return super().as_string(unixfrom, _LONGEST_LINE if maxheaderlen is None else maxheaderlen, policy)

    def __str__(self):
        return self.as_string()

    def __setitem__(self, name, val):
        if name.lower() in _ONCE and name in self:
            raise ValueError('There may be at most 1 {} headers in a message'.format(name))
        super().__setitem__(name, val)

    def _as_header(self, name, value):
        if isinstance(value, datetime.datetime):
            value = format_datetime(value)
        elif not isinstance(value, str):
            if name.lower() not in WITH_ADDRESSES:
                unsupported('email.message.EmailMessage: a header that is no text')
            value = ', '.join([str(each) for each in (value if hasattr(value, '__iter__') else [value])])
        header = self._text_of(value)
        header._kind = name.lower()
        return header

    def _text_of(self, value):
        if '\n' in value or '\r' in value:
            if re.search(r'[\r\n](?![ \t])', value):
                raise ValueError('Header values may not contain linefeed or carriage return characters')
            text = _HeaderText(re.sub(r'\r?\n', '', value))
            text.folded_source = value.replace('\r\n', '\n')
            return text
        return _HeaderText(value)

    def _as_read(self, name, value):
        header = self._as_header(name, value)
        if '=?' not in value:
            return header
        read = _HeaderText(decoded_words(header))
        read._kind = header._kind
        read.folded_source = value.replace('\r\n', '\n')
        return read

    def is_attachment(self):
        return self.get_content_disposition() == 'attachment'

    # Contents.

    def set_content(self, content, *args, **kwargs):
        for name in [name for name in self.keys() if name.lower().startswith('content-')]:
            del self[name]
        self._payload = None
        if isinstance(content, str):
            self._set_text(content, *args, **kwargs)
        elif isinstance(content, (bytes, bytearray, memoryview)):
            self._set_bytes(bytes(content), *args, **kwargs)
        else:
            unsupported('email.message.EmailMessage: content that is neither text nor bytes')
        if 'MIME-Version' not in self:
            self['MIME-Version'] = '1.0'

    def _set_text(self, text, subtype='plain', charset='utf-8', cte=None, **rest):
        if charset.lower() not in ('utf-8', 'us-ascii') or cte not in (None, '7bit', '8bit', 'base64'):
            unsupported('email.message.EmailMessage: another encoding')
        if max([len(line.encode('utf-8')) for line in text.splitlines()] or [0]) > _LONGEST_LINE:
            unsupported('email.message.EmailMessage: lines that are too long for mail')
        lines = text.splitlines()
        text = '\n'.join(lines) + '\n' if lines else ''
        cte = cte or ('7bit' if text.isascii() else '8bit')
        self.add_header('Content-Type', 'text/' + subtype, charset=charset)
        self['Content-Transfer-Encoding'] = cte
        self._payload = base64.encodebytes(text.encode('utf-8')).decode('ascii') if cte == 'base64' else text
        self._describe(**rest)

    def _set_bytes(self, data, maintype, subtype, cte='base64', **rest):
        if cte != 'base64':
            unsupported('email.message.EmailMessage: another encoding')
        self['Content-Type'] = maintype + '/' + subtype
        self['Content-Transfer-Encoding'] = 'base64'
        self._payload = base64.encodebytes(data).decode('ascii')
        self._describe(**rest)

    def _describe(self, disposition=None, filename=None, cid=None, params=None, headers=None):
        if disposition is None and filename is not None:
            disposition = 'attachment'
        if disposition is not None:
            self['Content-Disposition'] = disposition
        if filename is not None:
            self.set_param('filename', filename, header='Content-Disposition', replace=True)
        if cid is not None:
            self['Content-ID'] = cid
        for name, value in (params or {}).items():
            self.set_param(name, value)
        if headers is not None:
            unsupported('email.message.EmailMessage: headers beside content')

    def get_content(self, errors='replace'):
        if self.is_multipart():
            raise KeyError(self.get_content_type())
        data = self.get_payload(decode=True) or b''
        if self.get_content_maintype() != 'text':
            return data
        return data.decode(self.get_content_charset('ascii'), errors)

    def clear(self):
        self._headers = []
        self._payload = None

    def clear_content(self):
        self._headers = [each for each in self._headers if not each[0].lower().startswith('content-')]
        self._payload = None

    # Parts.

    def _make_multipart(self, subtype):
        parts = []
        if self._headers and (self._payload is not None or 'content-type' in self):
            part = type(self)()
            part._headers = [each for each in self._headers if each[0].lower().startswith('content-')]
            part._payload = self._payload
            parts = [part] if part._headers or part._payload is not None else []
        self.clear_content()
        self._payload = parts
        self['Content-Type'] = 'multipart/' + subtype

    def make_mixed(self):
        self._make_multipart('mixed')

    def make_alternative(self):
        self._make_multipart('alternative')

    def make_related(self):
        self._make_multipart('related')

    def _add(self, subtype, disposition, args, kwargs):
        if self.get_content_type() != 'multipart/' + subtype:
            order = ('related', 'alternative', 'mixed')
            own = self.get_content_subtype() if self.get_content_maintype() == 'multipart' else None
            if own in order and order.index(own) > order.index(subtype):
                raise ValueError('Cannot convert {} to {}'.format(own, subtype))
            self._make_multipart(subtype)
        part = type(self)()
        part.set_content(*args, **kwargs)
        if disposition and 'content-disposition' not in part:
            part['Content-Disposition'] = disposition
        self.attach(part)

    def add_related(self, *args, **kwargs):
        self._add('related', 'inline', args, kwargs)

    def add_alternative(self, *args, **kwargs):
        self._add('alternative', None, args, kwargs)

    def add_attachment(self, *args, **kwargs):
        self._add('mixed', 'attachment', args, kwargs)

    def iter_parts(self):
        if self.is_multipart():
            yield from self._payload

    def iter_attachments(self):
        if self.get_content_type() not in ('multipart/mixed', 'multipart/alternative', 'multipart/related'):
            return
        body = self.get_body()
        for part in self.iter_parts():
            if part.is_attachment() or part is not body and not any(each is body for each in part.walk()):
                yield part

    def get_body(self, preferencelist=('related', 'html', 'plain')):
        candidates = list(self._bodies(self))
        for wanted in preferencelist:
            for kind, part in candidates:
                if kind == wanted:
                    return part
        return None

    def _bodies(self, part):
        """(kind, part) of what may be the text to be shown."""
        if part.is_attachment():
            return
        maintype, subtype = part.get_content_type().split('/')
        if maintype == 'text' and subtype in ('html', 'plain'):
            yield subtype, part
        elif maintype == 'multipart' and part.is_multipart() and part._payload:
            if subtype == 'related':
                yield 'related', part
            within = part._payload if subtype == 'alternative' else part._payload[:1]
            for each in within:
                yield from self._bodies(each)
