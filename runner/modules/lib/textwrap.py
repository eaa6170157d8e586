"""Models `textwrap`: dedent, indent, and filling to a width, broken between words and at hyphens inside them."""

_BLANKS = '\t\n\x0b\x0c\r '


class TextWrapper:

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(blank): ' ' for blank in _BLANKS})
        chunks = _split(text, self.break_on_hyphens)
        if self.fix_sentence_endings:
            for at in range(len(chunks) - 1):
                if chunks[at + 1] == ' ' and _ends_sentence(chunks[at]):
                    chunks[at + 1] = '  '
        return chunks

    def wrap(self, text):
        chunks = self._chunks(text)
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            current, length = self._line(chunks, width)
            if not current:
                continue
            last_allowed = self.max_lines is None or len(lines) + 1 < self.max_lines
            at_end = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if last_allowed or at_end and length <= width:
                lines.append(indent + ''.join(current))
                continue
            self._shorten(lines, current, length, indent, width)
            break
        return lines

    def _line(self, chunks, width):
        current, length = [], 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            current.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._break_word(chunks, current, length, width)
            length = sum(map(len, current))
        if self.drop_whitespace and current and current[-1].strip() == '':
            length -= len(current.pop())
        return current, length

    def _break_word(self, chunks, current, length, width):
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            word = chunks[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind('-', 0, space)
                if hyphen > 0 and any(char != '-' for char in word[:hyphen]):
                    end = hyphen + 1
            current.append(word[:end])
            chunks[-1] = word[end:]
            if not chunks[-1]:
                chunks.pop()
        elif not current:
            current.append(chunks.pop())

    def _shorten(self, lines, current, length, indent, width):
        while current:
            if current[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + ''.join(current) + self.placeholder)
                return
            length -= len(current.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def _ends_sentence(word):
    word = word[:-1] if word[-1:] in '"\'' else word
    return len(word) > 1 and word[-1] in '.!?' and 'a' <= word[-2] <= 'z'


def _split(text, at_hyphens):
    """Words and what is between them; a word is cut after each hyphen where a line may end."""
    chunks, at = [], 0
    while at < len(text):
        end = at
        blank = text[at] in _BLANKS
        while end < len(text) and (text[end] in _BLANKS) == blank:
            end += 1
        if blank or not at_hyphens or '-' not in text[at:end]:
            chunks.append(text[at:end])
        else:
            chunks.extend(_word_pieces(text[at:end]))
        at = end
    return chunks


def _is_letter(char):
    return char.isalpha() or char == '_'


def _word_pieces(word):
    pieces, start, at = [], 0, 0
    while at < len(word):
        if word[at] != '-':
            at += 1
            continue
        end = at
        while end < len(word) and word[end] == '-':
            end += 1
        if end - at >= 2:
            # A dash between words stands alone.
            if at > start and (word[at - 1].isalnum() or word[at - 1] in '_!"\'&.,?') and end < len(word) and (
                    word[end].isalnum() or word[end] == '_'):
                pieces += [word[start:at], word[at:end]]
                start = end
        elif at - start >= 1 and _breaks_after(word, at, start):
            pieces.append(word[start:end])
            start = end
        at = end
    if start < len(word):
        pieces.append(word[start:])
    return pieces


def _breaks_after(word, at, start):
    """Whether a line may end after the hyphen at `at`: behind two letters, or letter-letter-, and before letters."""
    behind = (at - 2 >= 0 and _is_letter(word[at - 1]) and _is_letter(word[at - 2])
              or at - 3 >= 0 and _is_letter(word[at - 1]) and word[at - 2] == '-' and _is_letter(word[at - 3]))
    rest = word[at + 1:at + 4]
    ahead = (len(rest) >= 2 and _is_letter(rest[0])
             and (_is_letter(rest[1]) or rest[1] == '-' and len(rest) >= 3 and _is_letter(rest[2])))
    return behind and ahead


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = text.split('\n')
    margin = None
    for line in lines:
        if line.strip():
            space = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = space
            while not space.startswith(margin):
                margin = margin[:-1]
    cut = len(margin or '')
    return '\n'.join(line[cut:] if line.strip() else '' for line in lines)


def indent(text, prefix, predicate=None):
    wanted = predicate or str.strip
    return ''.join(prefix + line if wanted(line) else line for line in text.splitlines(True))
