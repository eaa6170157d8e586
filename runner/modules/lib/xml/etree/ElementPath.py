"""Models `xml.etree.ElementPath`: the paths by which elements are found."""
import re
import sys

from _frames import unsupported

_STEP = re.compile(r'''(//?)|(\.\.)|(\.)|(\*)|((?:\{[^{}]*\})?[^/\[\]()@!=\s'"{}]+)|\[([^\]]*)\]''')
_PREDICATE = re.compile(r'''\s*(?:(@?)([^\s=!\[\]()'"]+)\s*(?:(!?=)\s*(?:'([^']*)'|"([^"]*)"))?)\s*''')
_LAST = re.compile(r'\s*last\(\)\s*(?:-\s*([0-9]+))?\s*')


def iterfind(elem, path, namespaces=None):
    if path[-1:] == '/':
        path += '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    found = iter([elem])
    parents = None
    deep = False
    for separator, up, here, star, name, predicate in _steps(path):
        if separator:
            deep = separator == '//'
            continue
        if up or predicate:
            parents = {child: parent for parent in elem.iter() for child in parent} if parents is None else parents
        if up:
            found = _parents(found, parents)
        elif star or name:
            tag = '*' if star else _with_namespace(name, namespaces)
            found = _descendants(found, tag) if deep else _children(found, tag)
        elif predicate:
            found = _filtered(found, predicate, parents, namespaces)
        elif deep:
            raise SyntaxError('invalid descendant')
        deep = False
    return found


def _steps(path):
    at = 0
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            unsupported('xml.etree: such a path')
        yield step.groups()
        at = step.end()


def _with_namespace(tag, namespaces):
    if tag[0] == '{':
        return tag
    if ':' in tag:
        prefix, _, name = tag.partition(':')
        if prefix not in (namespaces or {}):
            raise SyntaxError('prefix %r not found in prefix map' % prefix)
        return '{%s}%s' % (namespaces[prefix], name)
    default = (namespaces or {}).get('')
    return '{%s}%s' % (default, tag) if default else tag


def _fits(tag, wanted):
    if wanted == '*' or tag == wanted:
        return True
    if not isinstance(tag, str) or wanted[0] != '{':
        return False
    uri, _, name = wanted[1:].rpartition('}')
    own_uri, _, own_name = tag[1:].rpartition('}') if tag[:1] == '{' else ('', '', tag)
    return uri in ('*', own_uri) and name in ('*', own_name)


def _children(elements, tag):
    for element in elements:
        for child in element:
            if _fits(child.tag, tag):
                yield child


def _descendants(elements, tag):
    for element in elements:
        for each in element.iter():
            if each is not element and _fits(each.tag, tag):
                yield each


def _parents(elements, parents):
    given = []
    for element in elements:
        parent = parents.get(element)
        if parent is not None and not any(parent is each for each in given):
            given.append(parent)
            yield parent


def _filtered(elements, predicate, parents, namespaces):
    last = _LAST.fullmatch(predicate)
    if last is not None or predicate.strip().isdigit():
        place = -1 - int(last.group(1) or 0) if last is not None else int(predicate) - 1
        if last is None and place < 0:
            raise SyntaxError('XPath position >= 1 expected')
        return _at_place(elements, place, parents)
    wanted = _PREDICATE.fullmatch(predicate)
    if wanted is None:
        raise SyntaxError('invalid predicate')
    is_attribute, name, operator, single, double = wanted.groups()
    if operator == '!=' and sys.version_info < (3, 10):
        unsupported('xml.etree: != in a path')
    value = double if single is None else single
    if is_attribute:
        return _with_attribute(elements, name, operator, value)
    return _with_text(elements, name, operator, value)


def _at_place(elements, place, parents):
    for element in elements:
        parent = parents.get(element)
        if parent is not None:
            alike = parent.findall(element.tag)
            if -len(alike) <= place < len(alike) and alike[place] is element:
                yield element


def _with_attribute(elements, name, operator, value):
    for element in elements:
        own = element.get(name)
        if own is not None and (operator is None or (own == value) == (operator == '=')):
            yield element


def _with_text(elements, name, operator, value):
    for element in elements:
        candidates = [element] if name == '.' else element.findall(name)
        if operator is None:
            if name != '.' and candidates:
                yield element
        elif any((''.join(each.itertext()) == value) == (operator == '=') for each in candidates):
            yield element
