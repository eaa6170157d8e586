"""Models `xml.dom.minidom`: documents as trees of nodes, read from texts and files.

Left out: document types, entities, SAX parsers of the program's own, pulldom and xpath.
"""
from _unmodelled import attribute
from xml.dom import EMPTY_NAMESPACE
from xml.dom import EMPTY_PREFIX
from xml.dom import XMLNS_NAMESPACE
from xml.dom._elements import Attr
from xml.dom._elements import Document
from xml.dom._elements import DocumentFragment
from xml.dom._elements import Element
from xml.dom._elements import NamedNodeMap
from xml.dom._nodes import CDATASection
from xml.dom._nodes import CharacterData
from xml.dom._nodes import Comment
from xml.dom._nodes import Node
from xml.dom._nodes import NodeList
from xml.dom._nodes import ProcessingInstruction
from xml.dom._nodes import Text


class DOMImplementation:

    def hasFeature(self, feature, version):
        return (feature.lower(), version or None) in [
            (name, number) for name in ('core', 'xml') for number in ('1.0', '2.0', '3.0', None)] + [
            ('ls-load', '3.0'), ('ls-load', None)]

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        if doctype is not None:
            from _frames import unsupported
            unsupported('xml.dom.minidom: document types')
        made = Document()
        if qualifiedName:
            made.appendChild(made.createElementNS(namespaceURI, qualifiedName))
        return made

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


Document.implementation = DOMImplementation()


def getDOMImplementation(features=None):
    return Document.implementation


def _refuse_parser(parser, bufsize):
    if parser is not None or bufsize is not None:
        from _frames import unsupported
        unsupported("xml.dom.minidom: a parser of the program's own")


def parseString(string, parser=None):
    _refuse_parser(parser, None)
    from xml.dom._building import Builder
    return Builder(string).read()


def parse(file, parser=None, bufsize=None):
    _refuse_parser(parser, bufsize)
    if hasattr(file, 'read'):
        return parseString(file.read())
    with open(file, 'rb') as opened:
        return parseString(opened.read())


__getattr__ = attribute(globals(), {'document types are not modelled': (
    'DocumentType', 'Entity', 'Notation', 'TypeInfo', 'ElementInfo', 'ReadOnlySequentialNamedNodeMap', 'DocumentLS',
    'Identified', 'Childless')})
