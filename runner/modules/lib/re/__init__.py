"""Models re: patterns of text by backtracking, as far as programs that read logs and versions use them.

Left out: bytes, look-behind, conditional groups, flags of a part.
"""
from re import _parser
from re._matcher import Matcher
from re._parser import error
from re._parser import is_word

NOFLAG, IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII = 0, 2, 4, 8, 16, 32, 64, 256
I, L, M, S, U, X, A = IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII
PatternError = error


class Match:

    def __init__(self, pattern, text, spans):
        self.re = pattern
        self.string = text
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
        return default if span is None else self.string[span[0]:span[1]]

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
        found = [number for number, span in enumerate(self._spans) if number and span is not None]
        return found[-1] if found else None

    def expand(self, template):
        return _expanded(template, self)

    def __repr__(self):
        return '<re.Match object; span=%r, match=%r>' % (self.span(), self.group())


def _expanded(template, match):
    result, at = '', 0
    while at < len(template):
        if template[at] != '\\':
            result += template[at]
            at += 1
        elif template.startswith('\\g<', at):
            end = template.index('>', at)
            name = template[at + 3:end]
            result += match._one(int(name) if name.isdigit() else name, '')
            at = end + 1
        else:
            letter = template[at + 1]
            result += match._one(int(letter), '') if letter.isdigit() else {'n': '\n', 't': '\t'}.get(letter, letter)
            at += 2
    return result


class Pattern:

    def __init__(self, pattern, flags=0):
        if not isinstance(pattern, str):
            from _frames import unsupported
            unsupported('re: patterns of bytes')
        parser = _parser.Parser(pattern, int(flags))
        self.pattern = pattern
        self._tree = parser.parse()
        self.flags = parser.flags | UNICODE
        self.groups = parser.groups
        self.groupindex = parser.names

    def __repr__(self):
        return 're.compile(%r)' % self.pattern

    def _match_at(self, text, at, whole=False):
        matcher = Matcher(text, self.groups, self.flags)
        end = matcher.run(self._tree, at, lambda end: end if not whole or end == len(text) else None)
        if end is None:
            return None
        matcher.spans[0] = (at, end)
        return Match(self, text, matcher.spans)

    def match(self, string, pos=0):
        return self._match_at(string, pos)

    def fullmatch(self, string, pos=0):
        return self._match_at(string, pos, True)

    def search(self, string, pos=0):
        for at in range(pos, len(string) + 1):
            found = self._match_at(string, at)
            if found is not None:
                return found
        return None

    def finditer(self, string, pos=0):
        while pos <= len(string):
            found = self.search(string, pos)
            if found is None:
                return
            yield found
            pos = found.end() if found.end() > found.start() else found.end() + 1

    def findall(self, string, pos=0):
        if self.groups > 1:
            return [found.groups('') for found in self.finditer(string, pos)]
        return [found._one(self.groups, '') for found in self.finditer(string, pos)]

    def subn(self, repl, string, count=0):
        result, at, done = '', 0, 0
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


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
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
    return ''.join('\\' + char if char in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f' else char for char in pattern)


def purge():
    _compiled.clear()
