"""Models `shlex`: splitting and quoting as a POSIX shell does it; its class, which few need, is of _shell_lexer."""
import sys

__all__ = ['shlex', 'split', 'quote', 'join']

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_-+=:,./')


def quote(s):
    if not s:
        return "''"
    if all(char in _SAFE for char in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(quote(arg) for arg in split_command)


def _words(text, comments, posix):
    word, quoted, state = '', False, ' '
    chars = iter(text)
    for char in chars:
        if state == ' ' or state == 'a':
            if char in ' \t\r\n':
                if word or quoted:
                    yield word
                word, quoted, state = '', False, ' '
            elif char in comments:
                for char in chars:
                    if char == '\n':
                        break
                if word or quoted:
                    yield word
                word, quoted, state = '', False, ' '
            elif char in '\'"' and (posix or state == ' '):
                state, quoted = char, True
                word += '' if posix else char
            elif posix and char == '\\':
                char = next(chars, None)
                if char is None:
                    raise ValueError('No escaped character')
                word, quoted, state = word + char, True, 'a'
            else:
                word, state = word + char, 'a'
        elif char == state:
            if posix:
                state = 'a'
            else:
                yield word + char
                word, quoted, state = '', False, ' '
        elif posix and char == '\\' and state == '"':
            char = next(chars, None)
            if char is None:
                raise ValueError('No escaped character')
            word += char if char in '\\"' else '\\' + char
        else:
            word += char
    if state in '\'"':
        raise ValueError('No closing quotation')
    if word or quoted:
        yield word


def split(s, comments=False, posix=True):
    if s is None:
        if sys.version_info >= (3, 12):
            raise ValueError('s argument must not be None')
        from _frames import unsupported
        unsupported('shlex.split(None), which reads standard input')
    return list(_words(s, '#' if comments else '', posix))


def __getattr__(name):
    if name != 'shlex':
        raise AttributeError(f"module 'shlex' has no attribute {name!r}")
    from _shell_lexer import shlex
    globals()[name] = shlex
    return shlex
