"""Where headers that are too long for a line are broken, by the two kinds of policies.

The older one looks for the best character to break at in what it has gathered; the newer one fills lines with the
parts of the header, the largest that fit. Left out: parts that fit in no line, and what is not ASCII.
"""
import re

from _frames import unsupported

_BLANKS = ' \t'
WITH_ADDRESSES = ('to', 'cc', 'bcc', 'from', 'sender', 'reply-to', 'resent-to', 'resent-cc', 'resent-bcc',
                  'resent-from', 'resent-sender', 'resent-reply-to')
_NO_LIMIT = 1000000


class _Lines:
    """Those that are done, and the words of the next one, each with the blanks before it."""

    def __init__(self, initial, longest, split_chars):
        self.done, self.words = [], []
        self.initial = initial      # what the header's name takes of the first line
        self.longest, self.split_chars = longest, split_chars

    def _text(self):
        return ''.join([blanks + word for blanks, word in self.words])

    def end_line(self, is_last=False):
        if self.words[-1:] == [(' ', '')] and not is_last:
            self.words.pop()
        text = self._text()
        if not self.initial and self.done and text.isspace():
            self.done[-1] += text
        elif self.initial or text:
            self.done.append(text)
        self.words, self.initial = [], 0

    def _place_to_break(self):
        for char in self.split_chars:
            for place in range(len(self.words) - 1, 0, -1):
                before = self.words[place - 1][1]
                if char in _BLANKS and self.words[place][0][:1] == char or before and before[-1] == char:
                    return place
        return None

    def add(self, blanks, word):
        self.words.append((blanks, word))
        if self.initial + len(self._text()) <= self.longest:
            return
        place = self._place_to_break()
        if place is not None:
            rest = self.words[place:]
            del self.words[place:]
            self.done.append(self._text())
            self.words, self.initial = rest, 0
        elif self.initial:
            # The name stays on a line of its own.
            self.words.pop()
            self.end_line()
            self.words.append((blanks or ' ', word))

    def feed(self, text):
        pieces = re.split('([ \t]+)', text)
        if pieces[0]:
            pieces.insert(0, '')
        else:
            pieces.pop(0)
        for blanks, word in zip(pieces[::2], pieces[1::2]):
            self.add(blanks, word)


def folded(text, initial, longest, split_chars=';, \t'):
    """As email.header.Header breaks what is ASCII."""
    lines = _Lines(initial, longest or _NO_LIMIT, split_chars)
    first, *more = text.splitlines() or ['']
    lines.feed(first)
    for line in more:
        lines.end_line()
        lines.feed(line)
    lines.end_line(is_last=not more)
    return '\n'.join(lines.done)


def _addresses(text):
    """Each with the blanks before it, and the commas between them."""
    from email.utils import _split_at_commas
    parts = []
    for part in _split_at_commas(text):
        parts += [part, ',']
    return parts[:-1]


def refolded(name, text, longest):
    """What stands behind the colon, as a header of the newer policies breaks itself: the whole on the next line, if it
    fits there."""
    lines = [name + ':']
    structured = name.lower() in WITH_ADDRESSES
    if len(text) + 1 <= longest:
        parts = [' ', text]
    else:
        parts = [' ', *(_addresses(text) if structured else re.split('([ \t]+)', text))]
    for part in parts:
        if len(part) <= longest - len(lines[-1]):
            lines[-1] += part
            continue
        taken = lines[-1][-1] if lines[-1][-1:] in (' ', '\t') else ''
        if structured and part == ',':
            lines[-1] += part
        elif len(part) + 1 <= longest and (taken or part[:1] in (' ', '\t')):
            lines[-1] = lines[-1][:-1] if taken else lines[-1]
            lines.append(taken + part)
        else:
            unsupported('email: a part of a header that is too long for a line')
    return '\n'.join(lines)[len(name) + 1:]
