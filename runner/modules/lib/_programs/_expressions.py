"""Regular expressions of POSIX, as grep, sed and expr have them, in the syntax of re."""
import re

_CLASSES = (('alnum', 'a-zA-Z0-9'), ('alpha', 'a-zA-Z'), ('digit', '0-9'), ('lower', 'a-z'), ('upper', 'A-Z'),
            ('xdigit', '0-9a-fA-F'), ('punct', r'!-/:-@\[-`{-~'), ('blank', r' \t'), ('space', r'\s'))


def _other_way_round(match):
    """In a basic expression these mean something behind a backslash only."""
    found = match[0]
    return found if found[0] == '[' else found[1:] if found[0] == '\\' else '\\' + found


def pattern_of(text, found):
    """Of a basic expression, of an extended one (-E) or of a fixed text (-F); by the letters of grep's options."""
    if 'F' in found:
        text = re.escape(text)
    else:
        if 'E' not in found:
            text = re.sub(r'\[\^?\]?[^]]*\]|\\?[(){}|+?]', _other_way_round, text)
            text = re.sub(r'^(\^?)\*', r'\1\\*', text)
        for name, chars in _CLASSES:
            text = text.replace('[:%s:]' % name, chars)
        text = re.sub(r'\\([<>])', r'\\b', text)
    text = r'\b(?:%s)\b' % text if 'w' in found else '(?:%s)' % text
    return re.compile('^%s$' % text if 'x' in found else text, re.I if 'i' in found else 0)
