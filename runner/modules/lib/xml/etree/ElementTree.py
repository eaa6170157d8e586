"""Models `xml.etree.ElementTree`: trees read, searched, changed and written; its parts have files of their own.

Left out: parsers and builders of one's own, canonical form, HTML, what document types declare.
"""
import io
import sys

import _unmodelled
from xml.etree import ElementPath
from xml.etree._elements import Comment, Element, ProcessingInstruction, QName, SubElement
from xml.etree._reading import ParseError, Reader
from xml.etree._writing import _namespace_map, encoded, register_namespace, written

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'iselement', 'iterparse',
           'parse', 'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist',
           'VERSION', 'XML', 'XMLID', 'register_namespace']
if sys.version_info >= (3, 9):
    __all__.append('indent')

VERSION = '1.3.0'
PI = ProcessingInstruction


def iselement(element):
    return hasattr(element, 'tag')


class ElementTree:

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        _refuse_parser(parser)
        if hasattr(source, 'read'):
            self._root = XML(source.read())
        else:
            with open(source, 'rb') as file:
                self._root = XML(file.read())
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _path(self, path):
        return '.' + path if path[:1] == '/' else path

    def find(self, path, namespaces=None):
        return self._root.find(self._path(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._path(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._path(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._path(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        text = written(self._root, method, default_namespace, short_empty_elements)
        data = encoded(text, encoding, False if method == 'text' else xml_declaration)
        if hasattr(file_or_filename, 'write'):
            file_or_filename.write(data)
        elif isinstance(data, str):
            with open(file_or_filename, 'w', encoding='utf-8') as file:
                file.write(data)
        else:
            with open(file_or_filename, 'wb') as file:
                file.write(data)


def _refuse_parser(parser):
    if parser is not None:
        _unmodelled.stand_in('xml.etree.ElementTree', 'parse', 'parsers of one\'s own are not modelled')()


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    _refuse_parser(parser)
    return Reader(text).read()


fromstring = XML


def XMLID(text, parser=None):
    root = XML(text, parser)
    return root, {element.get('id'): element for element in root.iter() if element.get('id')}


def fromstringlist(sequence, parser=None):
    pieces = list(sequence)
    return XML((b'' if pieces and isinstance(pieces[0], bytes) else '').join(pieces), parser)


def iterparse(source, events=None, parser=None):
    """All is read at once: the events come as they would piece by piece."""
    _refuse_parser(parser)
    wanted = ('end',) if events is None else tuple(events)
    if set(wanted) - {'start', 'end'}:
        _unmodelled.stand_in('xml.etree.ElementTree', 'iterparse', 'other events are not modelled')()
    if hasattr(source, 'read'):
        text = source.read()
    else:
        with open(source, 'rb') as file:
            text = file.read()
    return _events(Reader(text), wanted)


def _events(reader, wanted):
    reader.read()
    for name, element in reader.events:
        if name in wanted:
            yield name, element


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    stream = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
                               method=method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, **options):
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    root = elem.getroot() if isinstance(elem, ElementTree) else elem
    sys.stdout.write(tostring(root, 'unicode'))
    if not root.tail or root.tail[-1] != '\n':
        sys.stdout.write('\n')


if sys.version_info >= (3, 9):
    def indent(tree, space='  ', level=0):
        root = tree.getroot() if isinstance(tree, ElementTree) else tree
        if level < 0:
            raise ValueError(f'Initial indentation level must be >= 0, got {level}')
        if len(root):
            _indent(root, '\n' + level * space, space)

    def _indent(element, outer, space):
        inner = outer + space
        if not element.text or not element.text.strip():
            element.text = inner
        for child in element:
            if len(child):
                _indent(child, inner, space)
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = outer


__getattr__ = _unmodelled.attribute(globals(), {'parsers and builders of one\'s own are not modelled': (
    'TreeBuilder', 'XMLParser', 'XMLPullParser', 'C14NWriterTarget', 'canonicalize')})
