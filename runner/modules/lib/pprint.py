"""Models `pprint`: what fits into the width stands in one line, the rest is broken as CPython breaks it.

Left out: ChainMap and the User classes over several lines; they stand in one.
"""
import sys

if (3, 10) <= sys.version_info[:2] < (3, 14) and not {'dataclasses', 'inspect', 'gevent.events'} & set(sys.modules):
    # CPython's imports dataclasses, and that inspect, which gevent.events has loaded if it was there: a thread that was
    # woken before gets its turn meanwhile.
    import _gevent_core
    _gevent_core.spend(0.006)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._short(object, None, 0, [])[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Sorted:
    """Orders what cannot be compared by its type and address."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class PrettyPrinter:

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        for wrong, message in ((indent < 0, 'indent must be >= 0'),
                               (depth is not None and depth <= 0, 'depth must be > 0'),
                               (not width, 'width must be != 0')):
            if wrong:
                raise ValueError(message)
        self._depth = depth
        self._indent = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        parts = []
        self._write(object, parts, 0, 0, [], 0)
        return ''.join(parts)

    def isreadable(self, object):
        _, readable, recursive = self._short(object, None, 0, [])
        return readable and not recursive

    def isrecursive(self, object):
        return self._short(object, None, 0, [])[2]

    def format(self, object, context, maxlevels, level):
        return self._short(object, maxlevels, level, [])

    # In one line.

    def _short(self, value, depth, level, inside):
        """The text, whether it can be read back, whether something contains itself."""
        kind = type(value)
        if kind is int:
            return (f'{value:_d}' if self._underscores else repr(value)), True, False
        if kind not in (dict, list, tuple) and getattr(kind, '__repr__', None) not in _REPRS:
            text = repr(value)
            return text, bool(text) and not text.startswith('<'), False
        if not value:
            return repr(value), True, False
        if any(value is each for each in inside):
            return f'<Recursion on {kind.__name__} with id={id(value)}>', False, True
        if depth and level >= depth:
            hidden = '{...}' if isinstance(value, dict) else '[...]' if isinstance(value, list) else '(...)'
            return hidden, False, False
        inside = inside + [value]
        if isinstance(value, dict):
            pairs = [(self._short(key, depth, level + 1, inside), self._short(item, depth, level + 1, inside))
                     for key, item in self._items(value)]
            text = '{' + ', '.join([f'{key[0]}: {item[0]}' for key, item in pairs]) + '}'
            parts = [part for pair in pairs for part in pair]
        else:
            parts = [self._short(item, depth, level + 1, inside) for item in value]
            text = ', '.join([part[0] for part in parts])
            text = f'[{text}]' if isinstance(value, list) else f'({text},)' if len(value) == 1 else f'({text})'
        return text, all(part[1] for part in parts), any(part[2] for part in parts)

    def _items(self, value):
        items = list(value.items())
        return sorted(items, key=lambda item: (_Sorted(item[0]), _Sorted(item[1]))) if self._sort_dicts else items

    # Over several lines.

    def _write(self, value, parts, indent, allowance, inside, level):
        text = self._short(value, self._depth, level, inside)[0]
        if any(value is each for each in inside):
            parts.append(f'<Recursion on {type(value).__name__} with id={id(value)}>')
            return
        if len(text) > self._width - indent - allowance:
            if not _WRITERS:
                _WRITERS.update(_writers())
            write = _WRITERS.get(getattr(type(value), '__repr__', None))
            if write is None and sys.version_info >= (3, 10) and _shows_fields(value):
                write = PrettyPrinter._write_dataclass
            if write is not None:
                write(self, value, parts, indent, allowance, inside + [value], level + 1)
                return
        parts.append(text)

    def _write_dict(self, value, parts, indent, allowance, inside, level):
        parts.append('{' + (self._indent - 1) * ' ')
        if value:
            self._write_pairs(self._items(value), parts, indent, allowance + 1, inside, level)
        parts.append('}')

    def _write_pairs(self, items, parts, indent, allowance, inside, level):
        indent += self._indent
        for place, (key, item) in enumerate(items):
            last = place == len(items) - 1
            shown = self._short(key, self._depth, level, inside)[0]
            parts.append(shown + ': ')
            self._write(item, parts, indent + len(shown) + 2, allowance if last else 1, inside, level)
            if not last:
                parts.append(',\n' + ' ' * indent)

    def _write_list(self, value, parts, indent, allowance, inside, level):
        parts.append('[')
        self._write_items(value, parts, indent, allowance + 1, inside, level)
        parts.append(']')

    def _write_tuple(self, value, parts, indent, allowance, inside, level):
        end = ',)' if len(value) == 1 else ')'
        parts.append('(')
        self._write_items(value, parts, indent, allowance + len(end), inside, level)
        parts.append(end)

    def _write_set(self, value, parts, indent, allowance, inside, level):
        if not value:
            parts.append(repr(value))
            return
        start, end = '{', '}'
        if type(value) is not set:
            start, end = type(value).__name__ + '({', '})'
            indent += len(type(value).__name__) + 1
        parts.append(start)
        self._write_items(sorted(value, key=_Sorted), parts, indent, allowance + len(end), inside, level)
        parts.append(end)

    def _write_items(self, items, parts, indent, allowance, inside, level):
        indent += self._indent
        if self._indent > 1:
            parts.append((self._indent - 1) * ' ')
        items = list(items)
        between = ',\n' + ' ' * indent
        room = width = self._width - indent + 1
        separator = ''
        for place, item in enumerate(items):
            last = place == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._short(item, self._depth, level, inside)[0]
                needed = len(text) + 2
                if width < needed:
                    width = room
                    separator = between if separator else separator
                if width >= needed:
                    width -= needed
                    parts.append(separator + text)
                    separator = ', '
                    continue
            parts.append(separator)
            separator = between
            self._write(item, parts, indent, allowance if last else 1, inside, level)

    def _write_str(self, value, parts, indent, allowance, inside, level):
        if not value:
            parts.append(repr(value))
            return
        chunks = []
        lines = value.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = width = self._width - indent
        for place, line in enumerate(lines):
            text = repr(line)
            if place == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            current = ''
            words = _words_with_blanks(line)
            for at, word in enumerate(words):
                if at == len(words) - 1 and place == len(lines) - 1:
                    room -= allowance
                if len(repr(current + word)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            parts.append(text)
            return
        text = ('\n' + ' ' * indent).join(chunks)
        parts.append(f'({text})' if level == 1 else text)

    def _write_bytes(self, value, parts, indent, allowance, inside, level):
        if len(value) <= 4:
            parts.append(repr(value))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
        chunks, current = [], b''
        last = len(value) // 4 * 4
        width = self._width - indent
        for at in range(0, len(value), 4):
            if at == last:
                width -= allowance
            if len(repr(current + value[at:at + 4])) > width and current:
                chunks.append(repr(current))
                current = b''
            current += value[at:at + 4]
        chunks += [repr(current)] if current else []
        text = ('\n' + ' ' * indent).join(chunks)
        parts.append(f'({text})' if parens else text)

    def _write_namespace(self, value, parts, indent, allowance, inside, level):
        name = 'namespace' if type(value).__name__ == 'SimpleNamespace' else type(value).__name__
        self._write_attributes(name, list(vars(value).items()), parts, indent + len(name) + 1, allowance, inside, level)

    def _write_dataclass(self, value, parts, indent, allowance, inside, level):
        name = type(value).__name__
        items = [(each.name, getattr(value, each.name)) for each in _fields_of(value) if each.repr]
        self._write_attributes(name, items, parts, indent + len(name) + 1, allowance, inside, level)

    def _write_counter(self, value, parts, indent, allowance, inside, level):
        if not value:
            parts.append(repr(value))
            return
        name = type(value).__name__
        parts.append(name + '({' + (self._indent - 1) * ' ')
        self._write_pairs(value.most_common(), parts, indent + len(name) + 1, allowance + 2, inside, level)
        parts.append('})')

    def _write_attributes(self, name, items, parts, indent, allowance, inside, level):
        parts.append(name + '(')
        for place, (key, item) in enumerate(items):
            last = place == len(items) - 1
            parts.append(key + '=')
            if any(item is each for each in inside):
                parts.append('...')
            else:
                self._write(item, parts, indent + len(key) + 1, allowance if last else 1, inside, level)
            if not last:
                parts.append(',\n' + ' ' * indent)
        parts.append(')')

    def _write_ordered_dict(self, value, parts, indent, allowance, inside, level):
        if not value:
            parts.append(repr(value))
            return
        indent += len(type(value).__name__) + 1
        parts.append(type(value).__name__ + '(')
        self._write_list(list(value.items()), parts, indent, allowance + 1, inside, level)
        parts.append(')')

    def _write_default_dict(self, value, parts, indent, allowance, inside, level):
        factory = self._short(value.default_factory, self._depth, level, inside)[0]
        indent += len(type(value).__name__) + 1
        parts.append(f"{type(value).__name__}({factory},\n{' ' * indent}")
        self._write_dict(dict(value), parts, indent, allowance + 1, inside, level)
        parts.append(')')

    def _write_deque(self, value, parts, indent, allowance, inside, level):
        name = type(value).__name__ + '('
        indent += len(name)
        parts.append(name + '[')
        if value.maxlen is None:
            self._write_items(value, parts, indent, allowance + 2, inside, level)
            parts.append('])')
        else:
            self._write_items(value, parts, indent, 2, inside, level)
            parts.append(f"],\n{' ' * indent}maxlen={value.maxlen!r})")

    def _write_mapping_proxy(self, value, parts, indent, allowance, inside, level):
        parts.append('mappingproxy(')
        self._write(value.copy(), parts, indent + 13, allowance + 1, inside, level)
        parts.append(')')


def _shows_fields(value):
    """Whether it is an instance of a dataclass that made its __repr__."""
    params = getattr(type(value), '__dataclass_params__', None)
    return params is not None and params.repr and hasattr(type(value).__repr__, '__wrapped__')


def _fields_of(value):
    import dataclasses
    return dataclasses.fields(value)


def _words_with_blanks(line):
    """Each word with the blanks behind it; blanks at the start stand alone."""
    words, word = [], ''
    for char in line:
        if not char.isspace() and word[-1:].isspace():
            words.append(word)
            word = ''
        word += char
    return words + [word] if word else words


def _writers():
    import collections
    import types
    found = {dict.__repr__: PrettyPrinter._write_dict, list.__repr__: PrettyPrinter._write_list,
             tuple.__repr__: PrettyPrinter._write_tuple, set.__repr__: PrettyPrinter._write_set,
             frozenset.__repr__: PrettyPrinter._write_set, str.__repr__: PrettyPrinter._write_str,
             bytes.__repr__: PrettyPrinter._write_bytes,
             collections.OrderedDict.__repr__: PrettyPrinter._write_ordered_dict,
             collections.defaultdict.__repr__: PrettyPrinter._write_default_dict,
             collections.deque.__repr__: PrettyPrinter._write_deque,
             collections.Counter.__repr__: PrettyPrinter._write_counter,
             types.MappingProxyType.__repr__: PrettyPrinter._write_mapping_proxy}
    if sys.version_info >= (3, 9):
        found[types.SimpleNamespace.__repr__] = PrettyPrinter._write_namespace
    return found


# Made when something is longer than a line: importing pprint loads nothing more.
_WRITERS = {}
_REPRS = (dict.__repr__, list.__repr__, tuple.__repr__)
