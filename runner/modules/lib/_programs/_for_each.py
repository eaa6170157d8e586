"""xargs: a program for the words that come in."""
import _os
from _frames import unsupported
from _programs import _process
from _programs._process import decode
from _programs._process import environment
from _programs._process import options
from _programs._process import out
from _programs._process import read_all
from _programs._process import refuse
from _programs._process import say
from _programs._starting import _words_of_other
from _programs._starting import found as found_program
from _programs._starting import start

_MOST = 131072   # bytes of words for one program


def _quoted_words(text):
    """As xargs reads them: quotes and backslashes, one line's words by blanks."""
    words, word, quote, at = [], None, '', 0
    while at < len(text):
        char = text[at]
        at += 1
        if quote:
            if char == '\n':
                say('unmatched %s quote; by default quotes are special to xargs unless you use the -0 option' % (
                    'single' if quote == "'" else 'double'))
                raise _process.Exit(1)
            if char == quote:
                quote = ''
            else:
                word += char
        elif char in ' \t\n':
            if word is not None:
                words.append(word)
            word = None
        else:
            word = word or ''
            if char in '\'"':
                quote = char
            elif char == '\\' and at < len(text):
                word += text[at]
                at += 1
            else:
                word += char
    return words + ([word] if word is not None else [])


class _Runs:
    """The programs that it has started, some of them beside each other."""

    def __init__(self, most):
        self.most = most
        self.pids = []
        self.status = 0

    def start(self, words):
        program = found_program(words, environment())
        if program is None:
            self.finish()
            say('%s: No such file or directory' % words[0])
            raise _process.Exit(127)
        if len(self.pids) == self.most:
            self._wait()
        out.flush()
        self.name = words[0]
        self.pids.append(start(program))

    def _wait(self):
        pid, status = _os.waitpid(-1, 0)
        self.pids.remove(pid)
        if status & 0x7f:
            self.status = 125
        elif status >> 8 == 255:
            say('%s: exited with status 255; aborting' % self.name)
            raise _process.Exit(124)
        elif status:
            self.status = 123

    def finish(self):
        while self.pids:
            self._wait()


def xargs(words):
    own, command = _words_of_other(words, 'nIPLds')
    found, _rest = options(own, '0rt', 'nIPLd')
    if 'L' in found or 't' in found:
        unsupported('the program xargs with -L or -t')
    command = command or ['echo']
    text = decode(read_all(0))
    if '0' in found or 'd' in found:
        divider = '\0' if '0' in found else found['d'].replace('\\n', '\n').replace('\\t', '\t').replace('\\0', '\0')
        given = text[:-1].split(divider) if text.endswith(divider) else text.split(divider) if text else []
    elif 'I' in found:
        given = [line.lstrip(' \t') for line in text.split('\n') if line.strip(' \t')]
    else:
        given = _quoted_words(text)
    most = found.get('P', '1')
    if not most.isdigit() or not found.get('n', '1').isdigit():
        refuse('invalid number "%s" for -P option' % most)
    runs = _Runs(int(most) or len(given) or 1)
    if 'I' in found:
        for each in given:
            runs.start([word.replace(found['I'], each) for word in command])
    elif sum(len(each) + 1 for each in given) > _MOST and 'n' not in found:
        unsupported('the program xargs with more than 128 KiB of words')
    elif given or 'r' not in found:
        count = int(found.get('n', len(given) or 1))
        for at in range(0, len(given) or 1, count):
            runs.start(command + given[at:at + count])
    runs.finish()
    return runs.status
