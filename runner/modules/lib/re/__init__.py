"""Models re: patterns of text by backtracking, as far as programs that read logs and versions use them.

Patterns of bytes see them as characters of the same numbers.  Left out: Pattern.scanner().
"""
import sys as _sys

from _extension_types import compiled as _compiled
from re import _parser
from re._errors import error
from re import _flags
from re._flags import RegexFlag
from re._inline_flags import check_flags
from re._matcher import Matcher


# As a pattern shows them.
_FLAG_NAMES = ((2, 're.IGNORECASE'), (4, 're.LOCALE'), (8, 're.MULTILINE'), (16, 're.DOTALL'), (64, 're.VERBOSE'),
               (128, 're.DEBUG'), (256, 're.ASCII'))
globals().update(_flags.BY_NAME)
if _sys.version_info >= (3, 13):
    PatternError = error


@_compiled
class Match:
    __slots__ = ('re', 'string', 'pos', 'endpos', '_spans')

    def __init__(self, pattern, text, spans, pos, endpos):
        self.re = pattern
        self.string = text
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def _index(self, group):
        if isinstance(group, str):
            if group not in self.re.groupindex:
                raise IndexError('no such group')
            return self.re.groupindex[group]
        if not 0 <= group < len(self._spans):
            raise IndexError('no such group')
        return group

    def _one(self, group, default=None):
        span = self._spans[self._index(group)]
        if span is None:
            return default
        found = self.string[span[0]:span[1]]
        return bytes(found) if self.re._is_bytes else found

    def group(self, *groups):
        if len(groups) < 2:
            return self._one(groups[0] if groups else 0)
        return tuple(self._one(group) for group in groups)

    def __getitem__(self, group):
        return self._one(group)

    def groups(self, default=None):
        return tuple(self._one(number, default) for number in range(1, len(self._spans)))

    def groupdict(self, default=None):
        return {name: self._one(number, default) for name, number in self.re.groupindex.items()}

    def span(self, group=0):
        return self._spans[self._index(group)] or (-1, -1)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    @property
    def lastindex(self):
        # The group that was closed last.
        found = [(span[1], -number) for number, span in enumerate(self._spans) if number and span is not None]
        return -max(found)[1] if found else None

    @property
    def lastgroup(self):
        number = self.lastindex
        return next((name for name, each in self.re.groupindex.items() if each == number), None)

    @property
    def regs(self):
        return tuple([span or (-1, -1) for span in self._spans])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def expand(self, template):
        return _expanded(template, self)

    def __repr__(self):
        return '<re.Match object; span=%r, match=%r>' % (self.span(), self.group())


def _expanded(template, match):
    if match.re._is_bytes:
        return _expanded_text(template.decode('latin-1'), match).encode('latin-1')
    return _expanded_text(template, match)


def _text_of(match, group):
    found = match._one(group)
    return '' if found is None else found.decode('latin-1') if match.re._is_bytes else found


def _expanded_text(template, match):
    result, at = '', 0
    while at < len(template):
        if template[at] != '\\':
            result += template[at]
            at += 1
        elif template.startswith('\\g<', at):
            end = template.find('>', at)
            if end < 0:
                raise error('missing >, unterminated name', template, at + 3)
            name = template[at + 3:end]
            try:
                result += _text_of(match, int(name) if name.isdigit() else name)
            except IndexError:
                if name.isdigit():
                    raise error('invalid group reference %s' % name, template, at + 3) from None
                raise IndexError('unknown group name %r' % name) from None
            at = end + 1
        else:
            letter = template[at + 1:at + 2]
            if letter == '0':
                result += '\0'
            elif letter.isdigit():
                two = template[at + 1:at + 3]
                number = two if len(two) == 2 and two.isdigit() and int(two) < len(match._spans) else letter
                if int(number) >= len(match._spans):
                    raise error('invalid group reference %s' % number, template, at + 1)
                result += _text_of(match, int(number))
                at += len(number) - 1
            elif letter in _ESCAPES:
                result += _ESCAPES[letter]
            elif not letter or letter.isalpha() and letter.isascii():
                raise error('bad escape \\' + letter if letter else 'bad escape (end of pattern)', template, at)
            else:
                result += '\\' + letter
            at += 2
    return result


_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', 'b': '\b', '\\': '\\'}


@_compiled
class Pattern:

    def __init__(self, pattern, flags=0):
        self._is_bytes = isinstance(pattern, (bytes, bytearray))
        if not self._is_bytes and not isinstance(pattern, str):
            raise TypeError('first argument must be string or compiled pattern')
        check_flags(int(flags), self._is_bytes)
        text = bytes(pattern).decode('latin-1') if self._is_bytes else pattern
        # Classes of characters are those of ASCII in bytes, whether a flag says so or not.
        parser = _parser.Parser(text, int(flags) | (256 if self._is_bytes else 0), self._is_bytes)
        self.pattern = pattern
        self._tree = parser.parse()
        self._flags = parser.flags
        if self._is_bytes:
            self.flags = parser.flags & ~(256 & ~int(flags))
        else:
            self.flags = int(parser.flags if parser.flags & ASCII else parser.flags | UNICODE)
        self._last_seen = (None, 0, '')
        self.groups = parser.groups
        self.groupindex = parser.names

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __repr__(self):
        flags = [name for flag, name in _FLAG_NAMES if self.flags & flag]
        shown = repr(self.pattern)
        return 're.compile(%s)' % ', '.join([shown if len(shown) <= 200 else shown[:200]] + (
            ['|'.join(flags)] if flags else []))

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _bounds(self, string, pos, endpos):
        has_bytes = isinstance(string, (bytes, bytearray, memoryview))
        if has_bytes != self._is_bytes or not (has_bytes or isinstance(string, str)):
            if has_bytes:
                raise TypeError('cannot use a string pattern on a bytes-like object')
            if isinstance(string, str):
                raise TypeError('cannot use a bytes pattern on a string-like object')
            kind = type(string)
            raise TypeError('expected string or bytes-like object' + (
                f', got {kind.__name__!r}' if _sys.version_info >= (3, 11) else ''))
        end = len(string) if endpos is None else max(0, min(endpos, len(string)))
        return max(0, min(pos, len(string))), end

    def _seen(self, string, endpos):
        """The text up to *endpos*: all that a pattern looks at."""
        last, last_end, seen = self._last_seen
        if last is not string or last_end != endpos or isinstance(string, (bytearray, memoryview)):
            seen = string if endpos == len(string) else string[:endpos]
            if self._is_bytes:
                seen = bytes(seen).decode('latin-1')
            self._last_seen = (string, endpos, seen)
        return seen

    def _match_at(self, text, at, pos, endpos, whole=False, not_empty=False):
        matcher = Matcher(self._seen(text, endpos), self.groups, self._flags)
        end = matcher.run(self._tree, at, lambda end: end if (not whole or end == endpos) and not (
            not_empty and end == at) else None)
        if end is None:
            return None
        matcher.spans[0] = (at, end)
        return Match(self, text, matcher.spans, pos, endpos)

    def match(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        return self._match_at(string, pos, pos, endpos) if pos <= endpos else None

    def fullmatch(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        return self._match_at(string, pos, pos, endpos, True) if pos <= endpos else None

    def search(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        return self._search_from(string, pos, pos, endpos, False)

    def _search_from(self, string, at, pos, endpos, not_empty):
        """The first match at or after `at`; one there must not be empty if `not_empty`."""
        while at <= endpos:
            found = self._match_at(string, at, pos, endpos, False, not_empty)
            if found is not None:
                return found
            at += 1
            not_empty = False
        return None

    def finditer(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        return self._matches(string, pos, endpos)

    def _matches(self, string, pos, endpos):
        at, not_empty = pos, False
        while at <= endpos:
            found = self._search_from(string, at, pos, endpos, not_empty)
            if found is None:
                return
            yield found
            # Behind an empty match another may begin at the same place, if it is not empty.
            at, not_empty = found.end(), found.end() == found.start()

    def findall(self, string, pos=0, endpos=None):
        nothing = b'' if self._is_bytes else ''
        if self.groups > 1:
            return [found.groups(nothing) for found in self.finditer(string, pos, endpos)]
        return [found._one(self.groups, nothing) for found in self.finditer(string, pos, endpos)]

    def subn(self, repl, string, count=0):
        result, at, done = b'' if self._is_bytes else '', 0, 0
        for found in self.finditer(string):
            if count and done == count:
                break
            result += string[at:found.start()] + (repl(found) if callable(repl) else _expanded(repl, found))
            at = found.end()
            done += 1
        return result + string[at:], done

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def split(self, string, maxsplit=0):
        parts, at = [], 0
        for found in self.finditer(string):
            if maxsplit and len(parts) >= maxsplit * (1 + self.groups):
                break
            parts.append(string[at:found.start()])
            parts.extend(found.groups())
            at = found.end()
        return parts + [string[at:]]


_compiled = {}


def _compile(pattern, flags):
    """What a pickled pattern is made by again."""
    return compile(pattern, flags)


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    key = (pattern, int(flags))
    if key not in _compiled:
        _compiled[key] = Pattern(pattern, flags)
    return _compiled[key]


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def escape(pattern):
    if isinstance(pattern, bytes):
        return escape(pattern.decode('latin-1')).encode('latin-1')
    return ''.join('\\' + char if char in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f' else char for char in pattern)


def purge():
    _compiled.clear()


class Scanner:
    """Takes a text apart: at each place by the first of its patterns that matches there."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [compile(phrase, flags) for phrase, _action in lexicon]

    def scan(self, string):
        found, at = [], 0
        while True:
            matches = ((pattern.match(string, at), action)
                       for pattern, (_phrase, action) in zip(self._patterns, self.lexicon))
            self.match, action = next((each for each in matches if each[0]), (None, None))
            if self.match is None or self.match.end() == at:
                return found, string[at:]
            if callable(action):
                action = action(self, self.match.group())
            if action is not None:
                found.append(action)
            at = self.match.end()
