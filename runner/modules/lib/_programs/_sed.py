"""sed: a script of commands for each line.  Labels, w, r, e and what only the newest have are unsupported."""
from _frames import unsupported
from _programs._copying import open_inputs
from _programs._expressions import pattern_of
from _programs._process import decode
from _programs._process import encode
from _programs._process import options
from _programs._process import out
from _programs._process import read_all

_TEXTS = {'n': '\n', 't': '\t', '\n': '\n'}


class _Quit(Exception):
    pass


class _Script:
    """[(negated, first, last, letter, what it needs), ...] of a text."""

    def __init__(self, text, extended):
        self.text, self.at, self.extended = text, 0, extended
        self.commands = self._list(False)

    def refuse(self, what):
        unsupported('the program sed with %s in %r' % (what, self.text))

    def _peek(self):
        return self.text[self.at:self.at + 1]

    def _take(self):
        self.at += 1
        return self.text[self.at - 1:self.at]

    def _skip(self, chars):
        while self._peek() and self._peek() in chars:
            self.at += 1

    def _list(self, is_block):
        commands = []
        while True:
            self._skip(' \t\n;')
            if not self._peek():
                if is_block:
                    self.refuse('a { alone')
                return commands
            if self._peek() == '}':
                if not is_block:
                    self.refuse('a } alone')
                self.at += 1
                return commands
            if self._peek() == '#':
                self.at = len(self.text) if '\n' not in self.text[self.at:] else self.text.index('\n', self.at)
                continue
            commands.append(self._command())

    def _command(self):
        first, last = self._address(), None
        self._skip(' \t')
        if first is not None and self._peek() == ',':
            self.at += 1
            self._skip(' \t')
            last = self._address(True)
        self._skip(' \t')
        negated = False
        while self._peek() == '!':
            negated = True
            self.at += 1
            self._skip(' \t')
        letter = self._take()
        if letter == '{':
            needs = self._list(True)
        elif letter == 's':
            needs = self._substitution()
        elif letter == 'y':
            divider = self._take()
            needs = dict(zip(self._plain(divider), self._plain(divider)))
        elif letter and letter in 'aic':
            needs = self._words()
        elif letter in ('q', 'Q'):
            self._skip(' ')
            needs = int(self._digits() or 0)
        elif letter and letter in 'pdD=nNhHgGxP':
            needs = None
        else:
            self.refuse('the command ' + letter)
        self._skip(' \t')
        if letter not in 'aic{' and self._peek() not in ('', ';', '\n', '}', '#'):
            self.refuse('something behind the command ' + letter)
        return negated, first, last, letter, needs, [False, 0]

    def _digits(self):
        begin = self.at
        while self._peek().isdigit():
            self.at += 1
        return self.text[begin:self.at]

    def _address(self, is_second=False):
        char = self._peek()
        if char.isdigit():
            number = int(self._digits())
            if self._peek() == '~' and not is_second:
                self.at += 1
                return 'step', number, int(self._digits())
            return 'line', number
        if is_second and char == '+':
            self.at += 1
            return 'more', int(self._digits())
        if char == '$':
            self.at += 1
            return ('last',)
        if char in ('/', '\\') and char:
            self.at += 1
            divider = char if char == '/' else self._take()
            text, flags = self._up_to(divider), ''
            if self._peek() == 'I':
                self.at += 1
                flags = 'i'
            return 'match', self._pattern(text, flags)
        return None

    def _pattern(self, text, flags):
        return pattern_of(text.replace('\\n', '\n'), flags + ('E' if self.extended else '')) if text else None

    def _up_to(self, divider):
        """A part as it stands there; the divider behind a backslash is itself."""
        made, is_in_set = '', False
        while True:
            char = self._take()
            if not char:
                self.refuse('a part without its end')
            if char == '\\' and self._peek():
                following = self._take()
                made += following if following == divider else char + following
            elif char == divider and not is_in_set:
                return made
            else:
                is_in_set = char == '[' or is_in_set and char != ']'
                made += char

    def _plain(self, divider):
        text = self._up_to(divider)
        return ''.join(_TEXTS.get(each[1:], each[1:]) if each[0] == '\\' else each for each in _characters(text))

    def _substitution(self):
        divider = self._take()
        text, replacement = self._up_to(divider), self._replacement(divider)
        flags = ''
        while self._peek() and self._peek() in 'gpiI0123456789':
            flags += self._take().lower()
        number = ''.join(flag for flag in flags if flag.isdigit())
        return self._pattern(text, 'i' if 'i' in flags else ''), replacement, int(number or 1), flags

    def _replacement(self, divider):
        """[a text or the number of a group, ...]"""
        parts, text = [], ''
        while True:
            char = self._take()
            if not char:
                self.refuse('a part without its end')
            if char == divider:
                return [*parts, text]
            following = self._take() if char == '\\' else ''
            if char == '&' or following.isdigit():
                parts += [text, int(following or 0)]
                text = ''
            elif following and following in 'LUEul':
                self.refuse('\\' + following)
            else:
                text += _TEXTS.get(following, following) if following else char

    def _words(self):
        self._skip(' \t')
        if self._peek() == '\\':
            self.at += 1
            self._skip(' \t')
            self._skip('\n')
        made = ''
        while self._peek() and self._peek() != '\n':
            char = self._take()
            made += self._take() if char == '\\' else char
        return made + '\n'


def _characters(text):
    at = 0
    while at < len(text):
        size = 2 if text[at] == '\\' and at + 1 < len(text) else 1
        yield text[at:at + size]
        at += size


class _Run:

    def __init__(self, script, lines, is_quiet, lacks_end):
        self.commands, self.lines, self.is_quiet, self.lacks_end = script, lines, is_quiet, lacks_end
        self.owes_end = False
        self.number, self.space, self.held, self.after = 0, '', '', []
        self.last_pattern = None

    def put(self, text):
        """A last line that has no end gets one only when something follows it."""
        lacks_end = self.lacks_end and self.number == len(self.lines)
        self._write(text + ('' if lacks_end else '\n'))
        self.owes_end = lacks_end

    def _write(self, text):
        out.write(encode(('\n' if self.owes_end else '') + text))
        self.owes_end = False

    def to_end(self):
        status = 0
        try:
            while self.number < len(self.lines):
                self._next()
                self._cycle()
        except _Quit as left:
            status = left.args[0]
        return status

    def _next(self):
        self.space = self.lines[self.number]
        self.number += 1

    def _cycle(self):
        try:
            self._run(self.commands)
        except StopIteration:
            self._say_after()
            return
        self._end_cycle()

    def _end_cycle(self):
        if not self.is_quiet:
            self.put(self.space)
        self._say_after()

    def _say_after(self):
        for text in self.after:
            self._write(text)
        self.after = []

    def _is_at(self, address):
        kind = address[0]
        if kind == 'line':
            return self.number == address[1]
        if kind == 'last':
            return self.number == len(self.lines)
        if kind == 'step':
            first, step = address[1:]
            return self.number >= first and (self.number - first) % step == 0 if step else self.number == first
        pattern = self.last_pattern = address[1] or self.last_pattern
        return bool(pattern.search(self.space))

    def _is_meant(self, first, last, state):
        if first is None:
            return True
        if last is None:
            return self._is_at(first)
        if state[0]:
            if last[0] in ('line', 'more'):
                state[0] = self.number < state[1]
                return self.number <= state[1]
            state[0] = not self._is_at(last)
            return True
        if not self._is_at(first):
            return False
        state[1] = self.number + last[1] if last[0] == 'more' else last[1] if last[0] == 'line' else 0
        state[0] = state[1] > self.number if last[0] in ('line', 'more') else self.number < len(self.lines)
        return True

    def _run(self, commands):
        for negated, first, last, letter, needs, state in commands:
            if self._is_meant(first, last, state) != negated:
                if letter == '{':
                    self._run(needs)
                else:
                    self._do(letter, needs, state, last)

    def _do(self, letter, needs, state, last):
        if letter == 's':
            self._substitute(*needs)
        elif letter == 'p':
            self.put(self.space)
        elif letter == 'P':
            self.put(self.space.partition('\n')[0])
        elif letter == '=':
            self._write('%d\n' % self.number)
        elif letter == 'y':
            self.space = ''.join(needs.get(char, char) for char in self.space)
        elif letter in 'dc':
            if letter == 'c' and (last is None or not state[0]):
                self._write(needs)
            raise StopIteration
        elif letter == 'i':
            self._write(needs)
        elif letter == 'a':
            self.after.append(needs)
        elif letter in 'hHgGx':
            self._hold(letter)
        elif letter in 'nN':
            self._go_on(letter)
        elif letter in 'qQ':
            if letter == 'q':
                self._end_cycle()
            raise _Quit(needs)
        else:
            unsupported('the program sed with ' + letter)

    def _hold(self, letter):
        if letter == 'x':
            self.space, self.held = self.held, self.space
        elif letter in 'hH':
            self.held = self.space if letter == 'h' else self.held + '\n' + self.space
        else:
            self.space = self.held if letter == 'g' else self.space + '\n' + self.held

    def _go_on(self, letter):
        if self.number == len(self.lines):
            if not self.is_quiet:
                self.put(self.space)
            raise _Quit(0)
        before = self.space
        if letter == 'n' and not self.is_quiet:
            self.put(before)
        self._next()
        if letter == 'N':
            self.space = before + '\n' + self.space

    def _substitute(self, pattern, replacement, number, flags):
        pattern = self.last_pattern = pattern or self.last_pattern
        made, at, count = '', 0, 0
        for match in pattern.finditer(self.space):
            count += 1
            if count < number or count > number and 'g' not in flags:
                continue
            made += self.space[at:match.start()] + ''.join(
                (match[part] or '') if isinstance(part, int) else part for part in replacement)
            at = match.end()
        if count >= number:
            self.space = made + self.space[at:]
            if 'p' in flags:
                self.put(self.space)


def sed(words):
    found, names, texts = {}, [], []
    own = [words[0]]
    rest = words[1:]
    while rest:
        word = rest.pop(0)
        if word == '-e' and rest:
            texts.append(rest.pop(0))
        else:
            own.append(word)
    found, names = options(own, 'nErsu')
    if not texts:
        if not names:
            unsupported('the program sed without a script')
        texts.append(names.pop(0))
    commands = _Script('\n'.join(texts), 'E' in found or 'r' in found).commands
    status, pieces = 0, []
    for name, fd in open_inputs(names, "can't read %s: %s"):
        if fd is None:
            status = 2
        else:
            pieces.append(decode(read_all(fd)))
    text = ''.join(pieces)
    lines = text[:-1].split('\n') if text.endswith('\n') else text.split('\n') if text else []
    if 's' in found and len(pieces) > 1:
        unsupported('the program sed with -s')
    return _Run(commands, lines, 'n' in found, bool(text) and not text.endswith('\n')).to_end() or status
