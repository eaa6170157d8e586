"""Elements: a tag, attributes, text and children."""
import sys
import warnings

import xml.etree.ElementPath as ElementPath

__name__ = 'xml.etree.ElementTree'  # what it defines is that one's

_KIND = 'xml.etree.ElementTree.Element'


class Element:

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError('Element() argument 2 must be dict, not ' + type(attrib).__name__)
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return '<Element %r at %#x>' % (self.tag, id(self))

    def __copy__(self):
        made = type(self)(self.tag, self.attrib)
        made.text, made.tail = self.text, self.tail
        made._children = list(self._children)
        return made

    def makeelement(self, tag, attrib):
        return type(self)(tag, attrib)

    def __bool__(self):
        if sys.version_info >= (3, 12):
            warnings.warn("Testing an element's truth value will always return True in future versions.  "
                          "Use specific 'len(elem)' or 'elem is not None' test instead.", DeprecationWarning,
                          stacklevel=2)
        else:
            warnings.warn('The behavior of this method will change in future versions.  '
                          "Use specific 'len(elem)' or 'elem is not None' test instead.", FutureWarning, stacklevel=2)
        return len(self._children) != 0

    # Children.

    def __len__(self):
        return len(self._children)

    def __iter__(self):
        return iter(self._children)

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError('child index out of range') from None

    def __setitem__(self, index, element):
        for each in element if isinstance(index, slice) else [element]:
            self._check(each, '__setitem__')
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def _check(self, child, function):
        if isinstance(child, Element):
            return
        if function == '__setitem__' or function == 'extend':
            raise TypeError(f'expected an Element, not "{type(child).__name__}"')
        number = {'append': ' 1' if sys.version_info >= (3, 12) else '', 'insert': ' 2', 'remove': ' 1' if (
            sys.version_info >= (3, 12)) else ''}[function]
        raise TypeError(f'{function}() argument{number} must be {_KIND}, not {type(child).__name__}')

    def append(self, subelement):
        self._check(subelement, 'append')
        self._children.append(subelement)

    def extend(self, elements):
        for each in elements:
            self._check(each, 'extend')
            self._children.append(each)

    def insert(self, index, subelement):
        self._check(subelement, 'insert')
        self._children.insert(index, subelement)

    def remove(self, subelement):
        self._check(subelement, 'remove')
        for place, child in enumerate(self._children):
            if child is subelement or child == subelement:
                del self._children[place]
                return
        raise ValueError('Element.remove(x): element not found' if sys.version_info >= (3, 14) else
                         'list.remove(x): x not in list')

    def clear(self):
        self.attrib = {}
        self._children = []
        self.text = self.tail = None

    # Attributes.

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    # Searching.

    def find(self, path, namespaces=None):
        return next(ElementPath.iterfind(self, path, namespaces), None)

    def findall(self, path, namespaces=None):
        return list(ElementPath.iterfind(self, path, namespaces))

    def iterfind(self, path, namespaces=None):
        return ElementPath.iterfind(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        found = self.find(path, namespaces)
        return default if found is None else found.text or ''

    def iter(self, tag=None):
        if tag in (None, '*') or self.tag == tag:
            yield self
        for child in self._children:
            yield from child.iter(tag)

    def itertext(self):
        if sys.version_info >= (3, 14) and not isinstance(self.tag, str) and self.tag is not None:
            return
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def SubElement(parent, tag, attrib={}, **extra):
    made = parent.makeelement(tag, {**attrib, **extra})
    parent.append(made)
    return made


def Comment(text=None):
    made = Element(Comment)
    made.text = text
    return made


def ProcessingInstruction(target, text=None):
    made = Element(ProcessingInstruction)
    made.text = target + ' ' + text if text else target
    return made


class QName:

    def __init__(self, text_or_uri, tag=None):
        self.text = '{%s}%s' % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return '<%s %r>' % (type(self).__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def _key(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._key(other)

    def __lt__(self, other):
        return self.text < self._key(other)
