"""Models `html.parser`: HTMLParser on pages that are well formed.

Releases differ in what they make of a bare `<`, of comments and scripts that do not end and the like: unsupported.
"""
import html
import re
import sys

from _frames import unsupported as _unsupported

__all__ = ['HTMLParser']

_TAG = re.compile(r'<(/?)([a-zA-Z][^\t\n\r\f />\0]*)')
_ATTRIBUTE = re.compile(r'''[\s/]*([^\s/>='"<][^\s/>=]*)(\s*=\s*("[^"]*"|'[^']*'|(?!['"])[^>\s]*))?''')
_TAG_END = re.compile(r'\s*(/?)>')
_REFERENCE = re.compile(r'&(?:#([0-9]+|[xX][0-9a-fA-F]+)|([a-zA-Z][a-zA-Z0-9]*));?')


# What newer releases take for text until the end tag, whatever stands in it.
_TEXT_ONLY = ('textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext') if (
    sys.version_info >= (3, 14)) else ()


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self._start_tag_text = None
        self._text_only = False

    def feed(self, data):
        self.rawdata += data
        self._go_ahead(False)

    def close(self):
        self._go_ahead(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._start_tag_text

    # What subclasses replace.

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def _ignore(self, *what):
        pass

    handle_starttag = handle_endtag = handle_charref = handle_entityref = handle_data = _ignore
    handle_comment = handle_decl = handle_pi = unknown_decl = _ignore

    # Reading.

    def _use(self, count):
        """The first so many characters, which are done with: the position goes on behind them."""
        used, self.rawdata = self.rawdata[:count], self.rawdata[count:]
        lines = used.count('\n')
        self.lineno += lines
        self.offset = len(used) - used.rindex('\n') - 1 if lines else self.offset + count
        return used

    def _go_ahead(self, at_end):
        while self.rawdata:
            if self.cdata_elem is not None:
                going_on = self._read_raw_text()
            elif self.rawdata[0] == '<':
                going_on = self._read_markup()
            else:
                going_on = self._read_text(at_end)
            if not going_on:
                break
        if at_end and self.rawdata:
            _unsupported('html.parser: a page that ends in the middle of something')

    def _read_raw_text(self):
        end = re.search('</' + self.cdata_elem + r'\s*>', self.rawdata, re.I)
        if end is None:
            return False
        self.cdata_elem = None
        if end.start():
            self.handle_data(self.rawdata[:end.start()])
            self._use(end.start())
        return True

    def _read_text(self, at_end):
        end = self.rawdata.find('<')
        if end < 0:
            # A reference that more text may belong to waits for it.
            begun = self.rawdata.rfind('&', max(0, len(self.rawdata) - 34))
            if self.convert_charrefs and not at_end and sys.version_info >= (3, 14):
                return False    # with what may follow it is one text
            if begun >= 0 and not at_end and not re.search(r'[\s;]', self.rawdata[begun:]):
                if not self.convert_charrefs:
                    _unsupported('html.parser: a reference at the end of what was fed')
                return False
            end = len(self.rawdata)
        if self.convert_charrefs:
            self.handle_data(html.unescape(self.rawdata[:end]))
            self._use(end)
        else:
            self._read_text_and_references(end)
        return True

    def _read_text_and_references(self, end):
        while end:
            reference = _REFERENCE.search(self.rawdata[:end])
            plain = end if reference is None else reference.start()
            if plain:
                self.handle_data(self.rawdata[:plain])
            else:
                number, name = reference.groups()
                if number:
                    self.handle_charref(number)
                else:
                    self.handle_entityref(name)
                plain = reference.end()
            self._use(plain)
            end -= plain

    def _read_markup(self):
        tag = _TAG.match(self.rawdata)
        if self._text_only and (tag is None or tag.group(2).lower() != self.lasttag):
            _unsupported(f'html.parser: markup in <{self.lasttag}>')
        if tag is not None:
            return self._read_end_tag(tag) if tag.group(1) else self._read_start_tag(tag)
        for begin, end, handle in (('<!--', '-->', self.handle_comment), ('<?', '>', self.handle_pi),
                                   ('<!', '>', self._read_declaration)):
            if self.rawdata.startswith(begin):
                at = self.rawdata.find(end, len(begin))
                if at < 0:
                    return False
                text = self.rawdata[len(begin):at]
                if begin == '<!--' and (text[:1] in ('>', '-') or '--!>' in text):
                    _unsupported('html.parser: such a comment')
                handle(text)
                self._use(at + len(end))
                return True
        if len(self.rawdata) < 4 and '<!--'.startswith(self.rawdata) or self.rawdata == '</':
            return False
        _unsupported('html.parser: a bare <')

    def _read_declaration(self, text):
        if text[:7].lower() != 'doctype' or '[' in text:
            _unsupported('html.parser: such a declaration')
        self.handle_decl(text)

    def _read_end_tag(self, tag):
        end = self.rawdata.find('>')
        if end < 0:
            return False
        if self.rawdata[tag.end():end].strip():
            _unsupported('html.parser: an end tag with attributes')
        self._text_only = False
        self.handle_endtag(tag.group(2).lower())
        self._use(end + 1)
        return True

    def _read_start_tag(self, tag):
        attrs, at = [], tag.end()
        while True:
            end = _TAG_END.match(self.rawdata, at)
            if end is not None:
                break
            attribute = _ATTRIBUTE.match(self.rawdata, at)
            if attribute is None or attribute.end() == len(self.rawdata):
                if '>' in self.rawdata[at:] and attribute is None:
                    _unsupported('html.parser: such a tag')
                return False
            name, has_value, value = attribute.groups()
            if has_value:
                attrs.append((name.lower(), html.unescape(value[1:-1] if value[:1] in ('"', "'") else value)))
            else:
                attrs.append((name.lower(), None))
            at = attribute.end()
        name = self.lasttag = tag.group(2).lower()
        self._start_tag_text = self.rawdata[:end.end()]
        if end.group(1):
            self.handle_startendtag(name, attrs)
        else:
            self.handle_starttag(name, attrs)
            if name in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = name
            self._text_only = name in _TEXT_ONLY
        self._use(end.end())
        return True
