"""Models `fnmatch`: names against patterns of the shell."""
import re


def translate(pat):
    """As a regular expression."""
    text, place = '', 0
    while place < len(pat):
        letter = pat[place]
        place += 1
        if letter == '*':
            text += '.*'
        elif letter == '?':
            text += '.'
        elif letter == '[' and ']' in pat[place + 1:]:
            end = pat.index(']', place + 1)
            inside = pat[place:end]
            text += '[%s]' % ('^' + inside[1:] if inside.startswith('!') else inside)
            place = end + 1
        else:
            text += re.escape(letter)
    return text


def fnmatchcase(name, pat):
    return re.fullmatch(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
