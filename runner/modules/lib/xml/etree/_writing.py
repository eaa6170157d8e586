"""Elements as text, with prefixes for their namespaces."""
import sys

from _frames import unsupported
from xml.etree._elements import Comment, ProcessingInstruction, QName

__name__ = 'xml.etree.ElementTree'  # what it defines is that one's

_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc'}


def register_namespace(prefix, uri):
    if prefix[:2] == 'ns' and prefix[2:].isdigit():
        raise ValueError('Prefix format reserved for internal use')
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def _refuse(value):
    raise TypeError('cannot serialize %r (type %s)' % (value, type(value).__name__))


def _escaped(text, replacements):
    if not isinstance(text, str):
        _refuse(text)
    for char, written in replacements:
        text = text.replace(char, written)
    return text


_IN_TEXT = (('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'))
_IN_VALUES = _IN_TEXT + (('"', '&quot;'),) + (
    (('\r', '&#13;'), ('\n', '&#10;'), ('\t', '&#09;')) if sys.version_info >= (3, 9) else
    (('\r\n', '\n'), ('\r', '\n'), ('\n', '&#10;'), ('\t', '&#09;')))


class Writer:

    def __init__(self, root, default_namespace, short_empty_elements):
        self._short = short_empty_elements
        self._default = default_namespace
        self._prefixes = {default_namespace: ''} if default_namespace else {}
        self._names = {}
        self._parts = []
        for element in root.iter():
            tag = element.tag
            if isinstance(tag, (str, QName)):
                self._name(tag)
            elif tag is not None and tag not in (Comment, ProcessingInstruction):
                _refuse(tag)
            for key, value in element.items():
                self._name(key)
                if isinstance(value, QName):
                    self._name(value)
            if isinstance(element.text, QName):
                self._name(element.text)
        self._element(root, True)

    def text(self):
        return ''.join(self._parts)

    def _name(self, name):
        name = name.text if isinstance(name, QName) else name
        if not isinstance(name, str):
            _refuse(name)
        if name not in self._names:
            self._names[name] = self._prefixed(name)
        return self._names[name]

    def _prefixed(self, name):
        if name[:1] != '{':
            if self._default:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            return name
        uri, _, local = name[1:].rpartition('}')
        if uri not in self._prefixes:
            prefix = _namespace_map.get(uri, 'ns%d' % len(self._prefixes))
            if prefix == 'xml':
                return 'xml:' + local
            self._prefixes[uri] = prefix
        prefix = self._prefixes[uri]
        return prefix + ':' + local if prefix else local

    def _text_of(self, text):
        return self._name(text) if isinstance(text, QName) else _escaped(text, _IN_TEXT)

    def _element(self, element, is_root=False):
        tag, put = element.tag, self._parts.append
        if tag is Comment:
            put('<!--%s-->' % element.text)
        elif tag is ProcessingInstruction:
            put('<?%s?>' % element.text)
        elif tag is None:
            put(self._text_of(element.text) if element.text else '')
            for child in element:
                self._element(child)
        else:
            self._tagged(element, is_root)
        if element.tail:
            put(_escaped(element.tail, _IN_TEXT))

    def _tagged(self, element, is_root):
        put, name = self._parts.append, self._name(element.tag)
        put('<' + name)
        if is_root:
            for uri, prefix in sorted(self._prefixes.items(), key=lambda pair: pair[1]):
                put(' xmlns%s="%s"' % (':' + prefix if prefix else '', _escaped(uri, _IN_VALUES)))
        for key, value in element.items():
            value = self._name(value) if isinstance(value, QName) else _escaped(value, _IN_VALUES)
            put(' %s="%s"' % (self._name(key), value))
        if element.text or len(element) or not self._short:
            put('>' + (self._text_of(element.text) if element.text else ''))
            for child in element:
                self._element(child)
            put('</' + name + '>')
        else:
            put(' />')


def written(root, method, default_namespace, short_empty_elements):
    if method == 'text':
        return ''.join(root.itertext()) + (root.tail or '')
    if method not in (None, 'xml'):
        if method in ('html', 'c14n'):
            unsupported(f'xml.etree: the method {method}')
        raise ValueError('unknown method %r' % method)
    return Writer(root, default_namespace, short_empty_elements).text()


def encoded(text, encoding, is_declared):
    """The text, as bytes but for the encoding `unicode`, with a declaration where one is wanted."""
    name = encoding or 'us-ascii'
    lower = name.lower()
    wants = is_declared if is_declared is not None else lower not in ('unicode', 'utf-8', 'us-ascii')
    if wants:
        shown = name
        if lower == 'unicode':
            shown = 'utf-8' if sys.version_info >= (3, 9) else 'UTF-8'
        text = "<?xml version='1.0' encoding='%s'?>\n" % shown + text
    return text if lower == 'unicode' else text.encode(name, 'xmlcharrefreplace')
