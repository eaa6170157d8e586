"""find: what is in folders, by name and kind, and what to do with it."""
import fnmatch
import os

import _os
from _frames import unsupported
from _programs import _process
from _programs._process import encode
from _programs._process import environment
from _programs._process import message
from _programs._process import out
from _programs._process import say
from _programs._starting import found as found_program
from _programs._starting import start

_KINDS = {'f': lambda path: os.path.isfile(path) and not os.path.islink(path),
          'd': lambda path: os.path.isdir(path) and not os.path.islink(path), 'l': os.path.islink}


def _runs(words):
    program = found_program(words, environment())
    if program is None:
        say('‘%s’: No such file or directory' % words[0])
        return False
    out.flush()
    return _os.waitpid(start(program), 0)[1] == 0


def _is_empty(path):
    return not os.listdir(path) if os.path.isdir(path) else os.path.getsize(path) == 0


class _Search:
    """An expression as a test of a path, and what it is told at the end."""

    def __init__(self, words):
        self.words = words
        self.least, self.most, self.is_deep_first, self.acts = 0, None, False, False
        self.at_end = []
        self.status = 0
        self.holds = self._any() if words else lambda path: True
        if self.words:
            unsupported('the program find with ' + self.words[0])
        if not self.acts:
            test = self.holds
            self.holds = lambda path: test(path) and self._print(path, '\n')

    @staticmethod
    def _print(path, end):
        out.write(encode(path + end))
        return True

    def _any(self):
        tests = [self._all()]
        while self.words and self.words[0] in ('-o', '-or'):
            self.words.pop(0)
            tests.append(self._all())
        return tests[0] if len(tests) == 1 else lambda path: any(test(path) for test in tests)

    def _all(self):
        tests = [self._one()]
        while self.words and self.words[0] not in ('-o', '-or', ')'):
            if self.words[0] in ('-a', '-and'):
                self.words.pop(0)
            tests.append(self._one())
        return tests[0] if len(tests) == 1 else lambda path: all(test(path) for test in tests)

    def _one(self):
        word = self.words.pop(0)
        if word in ('!', '-not'):
            test = self._one()
            return lambda path: not test(path)
        if word == '(':
            test = self._any()
            if self.words[:1] != [')']:
                unsupported('the program find with a ( alone')
            self.words.pop(0)
            return test
        if word in ('-print', '-print0', '-delete', '-exec', '-quit'):
            return self._action(word)
        if word == '-empty':
            return _is_empty
        if word not in ('-name', '-iname', '-path', '-type', '-maxdepth', '-mindepth') or not self.words:
            unsupported('the program find with ' + word)
        value = self.words.pop(0)
        if word == '-maxdepth':
            self.most = int(value)
        elif word == '-mindepth':
            self.least = int(value)
        elif word == '-type':
            return _KINDS.get(value) or unsupported('the program find with -type ' + value)
        else:
            return self._of_name(word, value)
        return lambda path: True

    @staticmethod
    def _of_name(word, value):
        if word == '-path':
            return lambda path: fnmatch.fnmatchcase(path, value)
        change = str.lower if word == '-iname' else str
        return lambda path: fnmatch.fnmatchcase(change(os.path.basename(path.rstrip('/')) or '/'), change(value))

    def _action(self, word):
        self.acts = True
        if word == '-delete':
            self.is_deep_first = True
            return self._delete
        if word == '-exec':
            return self._exec()
        if word == '-quit':
            def leave(_path):
                raise StopIteration
            return leave
        return lambda path: self._print(path, '\n' if word == '-print' else '\0')

    def _delete(self, path):
        if path == '.':
            return True
        try:
            (os.rmdir if os.path.isdir(path) and not os.path.islink(path) else os.unlink)(path)
            return True
        except OSError as error:
            say('cannot delete ‘%s’: %s' % (path, message(error)))
            self.status = 1
            return False

    def _exec(self):
        command = []
        while self.words and self.words[0] != ';' and not (self.words[0] == '+' and command[-1:] == ['{}']):
            command.append(self.words.pop(0))
        if not self.words:
            say('missing argument to `-exec\'')
            raise _process.Exit(1)
        if self.words.pop(0) == ';':
            return lambda path: _runs([word.replace('{}', path) for word in command])
        paths = []

        def run_at_end():
            if paths and not _runs(command[:-1] + paths):
                self.status = 1
        self.at_end.append(run_at_end)
        return lambda path: paths.append(path) or True

    def look(self, path, depth=0):
        goes_in = os.path.isdir(path) and not os.path.islink(path) and (self.most is None or depth < self.most)
        if depth >= self.least and not self.is_deep_first:
            self.holds(path)
        for each in os.listdir(path) if goes_in else ():
            self.look(os.path.join(path, each), depth + 1)
        if depth >= self.least and self.is_deep_first:
            self.holds(path)


def find_(words):
    at = 1
    while at < len(words) and words[at][:1] not in ('-', '(', '!'):
        at += 1
    paths = words[1:at] or ['.']
    search = _Search(words[at:])
    try:
        for path in paths:
            if os.path.lexists(path):
                search.look(path)
            else:
                say('‘%s’: No such file or directory' % path)
                search.status = 1
    except StopIteration:
        pass
    for run in search.at_end:
        run()
    return search.status
