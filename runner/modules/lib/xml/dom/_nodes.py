"""Models the nodes of `xml.dom.minidom`: how they hang together, and how they are written.

Left out: document types, entities and notations, the normalising of attributes, user data.
"""
import sys

import xml.dom
from xml.dom import Node as _Kinds

__name__ = 'xml.dom.minidom'    # what it defines is that one's

_SINCE_313 = sys.version_info >= (3, 13)
_BLANKS = ' \t\r\n' if _SINCE_313 else None


class NodeList(list):
    __slots__ = ()

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    length = property(len)


def escaped(text, is_attribute):
    """As it is written; up to 3.12 the same for texts as for attributes."""
    text = text.replace('&', '&amp;').replace('<', '&lt;')
    if not _SINCE_313:
        return text.replace('"', '&quot;').replace('>', '&gt;')
    text = text.replace('>', '&gt;')
    if is_attribute:
        text = text.replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#9;')
    return text


class Node(_Kinds):
    """With the pointers to others, which every change of the children keeps right."""
    namespaceURI = prefix = localName = attributes = nodeValue = None
    parentNode = ownerDocument = nextSibling = previousSibling = None
    nodeType = None
    _may_hold = ()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _join(self):
        before = None
        for child in self.childNodes:
            child.previousSibling = before
            if before is not None:
                before.nextSibling = child
            child.parentNode, child.nextSibling = self, None
            before = child

    def _check(self, node):
        if node.nodeType not in self._may_hold:
            raise xml.dom.HierarchyRequestErr('%s cannot be child of %s' % (repr(node), repr(self)))

    def _inserted(self, node, place):
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        self.childNodes.insert(place, node)
        self._join()
        return node

    def appendChild(self, node):
        if node.nodeType == node.DOCUMENT_FRAGMENT_NODE:
            for child in list(node.childNodes):
                self.appendChild(child)
            return node
        self._check(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        return self._inserted(node, len(self.childNodes))

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == newChild.DOCUMENT_FRAGMENT_NODE:
            for child in list(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        if refChild is None:
            return self.appendChild(newChild)
        self._check(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        return self._inserted(newChild, self._place_of(refChild))

    def _place_of(self, child):
        for place, each in enumerate(self.childNodes):
            if each is child:
                return place
        raise xml.dom.NotFoundErr()

    def replaceChild(self, newChild, oldChild):
        if newChild is oldChild:
            return None
        self._place_of(oldChild)
        self.insertBefore(newChild, oldChild)
        return self.removeChild(oldChild)

    def removeChild(self, oldChild):
        del self.childNodes[self._place_of(oldChild)]
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        self._join()
        return oldChild

    def normalize(self):
        """Texts side by side become one, empty ones go."""
        for child in list(self.childNodes):
            if child.nodeType == child.TEXT_NODE:
                before = child.previousSibling
                if not child.data:
                    self.removeChild(child)
                elif before is not None and before.nodeType == child.TEXT_NODE:
                    before.data += child.data
                    self.removeChild(child)
            elif child.nodeType == child.ELEMENT_NODE:
                child.normalize()

    def isSameNode(self, other):
        return self is other

    def cloneNode(self, deep):
        copy = self._copy()
        for child in self.childNodes if deep else ():
            copy.appendChild(child.cloneNode(True))
        return copy

    def toxml(self, encoding=None, **standalone):
        return self.toprettyxml('', '', encoding, **standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, **standalone):
        written = []

        class Writer:
            write = written.append
        if self.nodeType == self.DOCUMENT_NODE:
            self.writexml(Writer, '', indent, newl, encoding, **standalone)
        else:
            self.writexml(Writer, '', indent, newl)
        text = ''.join(written)
        return text if encoding is None else text.encode(encoding, 'xmlcharrefreplace')

    def unlink(self):
        for child in self.childNodes:
            child.unlink()
        self.childNodes = NodeList()
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.unlink()


def elements_of(node, test, found):
    for child in node.childNodes:
        if child.nodeType == child.ELEMENT_NODE:
            if test(child):
                found.append(child)
            elements_of(child, test, found)
    return found


class CharacterData(Node):
    childNodes = NodeList()

    def __init__(self):
        self.data = ''

    nodeValue = property(lambda self: self.data, lambda self, data: setattr(self, 'data', data))
    length = property(lambda self: len(self.data))

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        dots = '...' if len(self.data) > 10 else ''
        return '<DOM %s node "%r%s">' % (type(self).__name__, self.data[:10], dots)

    def _copy(self):
        copy = type(self)()
        copy.data, copy.ownerDocument = self.data, self.ownerDocument
        return copy

    def unlink(self):
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None

    def appendChild(self, node):
        raise xml.dom.HierarchyRequestErr(f'{self.nodeName} nodes do not have children')

    def substringData(self, offset, count):
        self._check_place(offset, count)
        return self.data[offset:offset + count]

    def appendData(self, arg):
        self.data += arg

    def insertData(self, offset, arg):
        self._check_place(offset, 0)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.replaceData(offset, count, '')

    def replaceData(self, offset, count, arg):
        self._check_place(offset, count)
        self.data = self.data[:offset] + arg + self.data[offset + count:]

    def _check_place(self, offset, count):
        if offset < 0:
            raise xml.dom.IndexSizeErr('offset cannot be negative')
        if offset > len(self.data):
            raise xml.dom.IndexSizeErr('offset cannot be beyond end of data')
        if count < 0:
            raise xml.dom.IndexSizeErr('count cannot be negative')


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = '#text'

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(escaped('%s%s%s' % (indent, self.data, newl), False))

    @property
    def wholeText(self):
        first = self
        while first.previousSibling is not None and isinstance(first.previousSibling, Text):
            first = first.previousSibling
        text = ''
        while first is not None and isinstance(first, Text):
            text, first = text + first.data, first.nextSibling
        return text

    def splitText(self, offset):
        self._check_place(offset, 0)
        rest = self._copy()
        rest.data, self.data = self.data[offset:], self.data[:offset]
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        return rest


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write('<![CDATA[%s]]>' % self.data)


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = '#comment'

    def __init__(self, data=''):
        self.data = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write('%s<!--%s-->%s' % (indent, self.data, newl))


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE
    childNodes = NodeList()

    def __init__(self, target='', data=''):
        self.target, self.data = target, data

    nodeName = property(lambda self: self.target)
    nodeValue = property(lambda self: self.data, lambda self, data: setattr(self, 'data', data))

    def _copy(self):
        copy = type(self)(self.target, self.data)
        copy.ownerDocument = self.ownerDocument
        return copy

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write('%s<?%s %s?>%s' % (indent, self.target, self.data, newl))
