"""Models the elements, attributes and documents of `xml.dom.minidom`.

Left out: document types, the importing of other documents' nodes, attributes that are IDs by their type.
"""
import sys

import xml.dom
from xml.dom._nodes import CDATASection
from xml.dom._nodes import Comment
from xml.dom._nodes import Node
from xml.dom._nodes import NodeList
from xml.dom._nodes import ProcessingInstruction
from xml.dom._nodes import Text
from xml.dom._nodes import elements_of
from xml.dom._nodes import escaped

__name__ = 'xml.dom.minidom'    # what it defines is that one's

_CONTENT = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE,
            Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE)


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE
    childNodes = NodeList()
    ownerElement = None
    specified = True

    def __init__(self, qName, namespaceURI=None, localName=None, prefix=None):
        self.name = self.nodeName = qName
        self.namespaceURI = namespaceURI
        self.prefix = prefix
        self.localName = localName or qName.partition(':')[2] or qName
        self.value = ''

    nodeValue = property(lambda self: self.value, lambda self, value: setattr(self, 'value', value))


class NamedNodeMap:
    """An element's attributes, which it has as a dictionary by name."""

    def __init__(self, attributes, owner):
        self._attributes, self._owner = attributes, owner

    length = property(lambda self: len(self._attributes))

    def __len__(self):
        return len(self._attributes)

    def __contains__(self, key):
        return key in self._attributes

    def __getitem__(self, name):
        if isinstance(name, tuple):
            return {(each.namespaceURI, each.localName): each for each in self._attributes.values()}[name]
        return self._attributes[name]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._owner.setAttribute(name, value)
        else:
            self._owner.setAttributeNode(value)

    def __delitem__(self, name):
        self._owner.removeAttribute(name)

    def get(self, name, value=None):
        return self._attributes.get(name, value)

    getNamedItem = get

    def item(self, index):
        return list(self._attributes.values())[index] if 0 <= index < len(self._attributes) else None

    def items(self):
        return [(name, each.value) for name, each in self._attributes.items()]

    def keys(self):
        return self._attributes.keys()

    def values(self):
        return list(self._attributes.values())


class Element(Node):
    nodeType = Node.ELEMENT_NODE
    _may_hold = _CONTENT

    def __init__(self, tagName, namespaceURI=None, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.prefix, self.namespaceURI = prefix, namespaceURI
        self.localName = localName or tagName.partition(':')[2] or tagName
        self.childNodes = NodeList()
        self._attributes = {}

    def __repr__(self):
        return '<DOM Element: %s at %#x>' % (self.tagName, id(self))

    attributes = property(lambda self: NamedNodeMap(self._attributes, self))

    def _copy(self):
        copy = type(self)(self.tagName, self.namespaceURI, self.prefix, self.localName)
        copy.ownerDocument = self.ownerDocument
        for each in self._attributes.values():
            copy.setAttributeNS(each.namespaceURI, each.name, each.value)
        return copy

    def hasAttributes(self):
        return bool(self._attributes)

    def hasAttribute(self, name):
        return name in self._attributes

    def getAttribute(self, attname):
        return self._attributes[attname].value if attname in self._attributes else ''

    def getAttributeNode(self, attrname):
        return self._attributes.get(attrname)

    def setAttribute(self, attname, value):
        self.setAttributeNS(None, attname, value)

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr('attribute node already owned')
        old = self._attributes.get(attr.name)
        attr.ownerElement, attr.ownerDocument = self, self.ownerDocument
        self._attributes[attr.name] = attr
        return old if old is not attr else None

    def removeAttribute(self, name):
        if name not in self._attributes:
            raise xml.dom.NotFoundErr()
        self._attributes.pop(name).ownerElement = None

    def removeAttributeNode(self, node):
        if node is None or self._attributes.get(node.name) is not node:
            raise xml.dom.NotFoundErr()
        self.removeAttribute(node.name)
        return node

    def _found(self, namespace, local):
        for each in self._attributes.values():
            if (each.namespaceURI, each.localName) == (namespace, local):
                return each
        return None

    def getAttributeNodeNS(self, namespaceURI, localName):
        return self._found(namespaceURI, localName)

    def getAttributeNS(self, namespaceURI, localName):
        found = self._found(namespaceURI, localName)
        return found.value if found else ''

    def hasAttributeNS(self, namespaceURI, localName):
        return self._found(namespaceURI, localName) is not None

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        if qualifiedName not in self._attributes:
            prefix, colon, local = qualifiedName.rpartition(':')
            made = Attr(qualifiedName, namespaceURI, local, prefix or None)
            self.setAttributeNode(made)
        self._attributes[qualifiedName].value = value

    def getElementsByTagName(self, name):
        return elements_of(self, lambda each: name in ('*', each.tagName), NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return elements_of(self, lambda each: localName in ('*', each.localName) and
                           namespaceURI in ('*', each.namespaceURI), NodeList())

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(indent + '<' + self.tagName)
        for name, each in self._attributes.items():
            writer.write(' %s="%s"' % (name, escaped(each.value, True)))
        if not self.childNodes:
            writer.write('/>' + newl)
            return
        writer.write('>')
        only = self.childNodes[0] if len(self.childNodes) == 1 else None
        if only is not None and only.nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            only.writexml(writer, '', '', '')
        else:
            writer.write(newl)
            for child in self.childNodes:
                child.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write('</%s>%s' % (self.tagName, newl))


class DocumentFragment(Node):
    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = '#document-fragment'
    _may_hold = _CONTENT

    def __init__(self):
        self.childNodes = NodeList()

    def _copy(self):
        return type(self)()


class Document(Node):
    nodeType = Node.DOCUMENT_NODE
    nodeName = '#document'
    doctype = encoding = standalone = version = documentURI = None
    _may_hold = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    def __init__(self):
        self.childNodes = NodeList()

    @property
    def documentElement(self):
        for child in self.childNodes:
            if child.nodeType == child.ELEMENT_NODE:
                return child
        return None

    def appendChild(self, node):
        if node.nodeType == node.ELEMENT_NODE and self.documentElement not in (None, node):
            self._check(node)
            raise xml.dom.HierarchyRequestErr('two document elements disallowed')
        return super().appendChild(node)

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        prefix, colon, local = qualifiedName.rpartition(':')
        return self._own(Element(qualifiedName, namespaceURI, prefix or None, local))

    def _with_data(self, kind, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        node = self._own(kind())
        node.data = data
        return node

    def createTextNode(self, data):
        return self._with_data(Text, data)

    def createCDATASection(self, data):
        return self._with_data(CDATASection, data)

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._own(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, colon, local = qualifiedName.rpartition(':')
        return self._own(Attr(qualifiedName, namespaceURI, local, prefix or None))

    getElementsByTagName = Element.getElementsByTagName
    getElementsByTagNameNS = Element.getElementsByTagNameNS

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None, **standalone):
        parts = ['encoding="%s"' % encoding] if encoding else []
        if sys.version_info >= (3, 9) and standalone.get('standalone') is not None:
            parts.append('standalone="%s"' % ('yes' if standalone['standalone'] else 'no'))
        writer.write('<?xml version="1.0" %s?>%s' % (' '.join(parts), newl))
        for child in self.childNodes:
            child.writexml(writer, indent, addindent, newl)
