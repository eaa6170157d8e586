"""Patterns of the shell: * ? [...] in words, for names of files, for case and for ${x#...}."""
import os


class Pattern:
    """Of [(text, is_quoted), ...]: what is quoted stands for itself."""

    def __init__(self, pieces):
        self._items = self._compiled([(char, is_quoted) for text, is_quoted in pieces for char in text])

    @staticmethod
    def _compiled(chars):
        items, at = [], 0
        while at < len(chars):
            char, is_quoted = chars[at]
            at += 1
            if is_quoted or char not in '*?[\\':
                items.append(char)
            elif char == '*':
                items.append(None)
            elif char == '?':
                items.append((True, ()))
            elif char == '\\':
                if at < len(chars):
                    items.append(chars[at][0])
                    at += 1
            else:
                end = at + 1
                if chars[at:at + 1] and chars[at][0] in '!^':
                    end += 1
                while end < len(chars) and chars[end] != (']', False):
                    end += 1
                if end >= len(chars):
                    items.append('[')
                    continue
                items.append(Pattern._class([each for each, _quoted in chars[at:end]]))
                at = end + 1
        return items

    @staticmethod
    def _class(chars):
        """(whether all but these, ((first, last), ...))"""
        is_negated = chars[0] in '!^'
        chars, spans = chars[is_negated:], []
        while chars:
            if len(chars) > 2 and chars[1] == '-':
                spans.append((chars[0], chars[2]))
                chars = chars[3:]
            else:
                spans.append((chars[0], chars[0]))
                chars = chars[1:]
        return is_negated, tuple(spans)

    def matches(self, text):
        # Where each of the places could be that the items up to here have come to.
        places = {0}
        for item in self._items:
            if item is None:
                places = set(range(min(places), len(text) + 1)) if places else places
            else:
                places = {place + 1 for place in places if place < len(text) and self._is_in(text[place], item)}
        return len(text) in places

    @staticmethod
    def _is_in(char, item):
        if isinstance(item, str):
            return char == item
        is_negated, spans = item
        return any(first <= char <= last for first, last in spans) != is_negated


def without(text, operator, pattern):
    """*text* without what matches at its beginning (#, ##) or end (%, %%), as little or as much as can be."""
    lengths = range(len(text) + 1)
    for length in lengths if len(operator) == 1 else lengths[::-1]:
        if operator[0] == '#':
            if pattern.matches(text[:length]):
                return text[length:]
        elif pattern.matches(text[len(text) - length:]):
            return text[:len(text) - length]
    return text


def paths(pieces):
    """The files that are called so, sorted; [] if there are none or nothing in it is a pattern."""
    if not any(char in text for text, is_quoted in pieces if not is_quoted for char in '*?['):
        return []
    levels = [[]]
    for text, is_quoted in pieces:
        first, *others = text.split('/')
        levels[-1].append((first, is_quoted))
        levels += [[(each, is_quoted)] for each in others]
    found = ['']
    for place, level in enumerate(levels):
        name = ''.join(text for text, _quoted in level)
        end = '/' if place < len(levels) - 1 else ''
        if not any(char in text for text, is_quoted in level if not is_quoted for char in '*?['):
            found = [path + name + end for path in found]
            found = [path for path in found if not path or os.path.exists(path)]
            continue
        pattern = Pattern(level)
        found = [path + entry + end for path in found if os.path.isdir(path or '.')
                 for entry in sorted(os.listdir(path or '.'))
                 if pattern.matches(entry) and (entry[0] != '.' or name[0] == '.')]
    return found
