"""A shell that runs trees of commands (_shell_parsing)."""
import _descriptors
from _frames import unsupported
from _programs import _process
from _programs import _shell_builtins
from _programs._shell_ends import ends_as_program
from _programs._shell_ends import part_ends_as_program
from _programs._shell_ends import subshell_ends_as_program
from _programs._shell_ends import without_command
from _programs._shell_expansion import ExpansionError
from _programs._shell_expansion import Expander
from _programs._shell_parsing import Parser
from _programs._shell_processes import ShellProcesses
from _programs._shell_reading import ShellSyntaxError
from _programs._shell_state import ShellError

# What set -e ends the shell for.
_ENDING = {'simple', 'condition', 'pipe', 'subshell', 'redirected'}


class Break(Exception):

    def __init__(self, levels, goes_on):
        self.levels = levels
        self.goes_on = goes_on


class Return(Exception):

    def __init__(self, status):
        self.status = status


class Leave(Exception):
    """The shell ends, after its trap for that."""

    def __init__(self, status):
        self.status = status


class Shell(ShellProcesses):

    def __init__(self, name, is_bash):
        super().__init__(name, is_bash)
        self.expander = Expander(self)
        self.loops = 0
        self.calls = []                 # of functions: what their local variables hide
        self._output_status = 0         # of the last $(...)
        self._runs = {'simple': self._simple, 'pipe': self._pipe, 'and': self._and_or, 'or': self._and_or,
                      'if': self._if, 'while': self._while, 'until': self._while, 'for': self._for,
                      'case': self._case, 'group': self._group, 'subshell': self._subshell,
                      'redirected': self._redirected, 'condition': self.condition, 'function': self._function}

    # ---- the whole

    def ends(self, run):
        """The status that the shell ends with, after its trap for that."""
        try:
            run()
            status = self.status
        except Leave as left:
            status = left.status
        except Return as returned:
            status = returned.status
        text = self.traps.pop(0, None)
        if text:
            self.status = status
            try:
                self.run_text(text)
            except Leave as left:
                status = left.status
        return status

    def run_text(self, text, exits=False):
        parser = Parser(text, self.is_bash)
        while True:
            tree = self._next_line(parser)
            if tree is None:
                return self.status
            parser.skip_lines()
            self.run(tree, exits and parser.at >= len(text) and ends_as_program(tree))

    def _next_line(self, parser):
        try:
            return parser.next_line()
        except ShellSyntaxError as error:
            self.refuse_syntax(error, parser.text)

    def refuse_syntax(self, error, text):
        if self.is_bash:
            unsupported('what bash says of an error in ' + text)
        self.line = error.line
        self.complain('Syntax error: ' + error.text)
        raise Leave(2)

    def run(self, tree, exits=False):
        """The status; *exits*: the shell has nothing more to do."""
        if tree[0] == 'list':
            return self._list(tree, exits)
        try:
            self.status = self._runs[tree[0]](tree, exits)
        except ExpansionError as error:
            self.complain(str(error))
            raise Leave(127 if self.is_bash else 2) from None
        if self.is_bash and tree[0] in ('simple', 'subshell', 'condition'):
            self.arrays['PIPESTATUS'] = {0: str(self.status)}
        self.run_traps()
        if self.status and self.option('e') and not self.tests and tree[0] in _ENDING and tree[:2] != ('pipe', True):
            raise Leave(self.status)
        return self.status

    def test(self, tree):
        """The status of what set -e does not end the shell for."""
        self.tests += 1
        try:
            return self.run(tree)
        finally:
            self.tests -= 1

    def _list(self, tree, exits):
        items = tree[1]
        for place, (item, in_background) in enumerate(items):
            if in_background:
                self._begin_background(item)
            else:
                self.run(item, exits and place == len(items) - 1)
        return self.status

    def _begin_background(self, tree):
        pids = self._start_all(tree[2], True) if tree[0] == 'pipe' and not tree[1] else [
            self.start_part(tree, self.fds, True)]
        self.last_background = pids[-1]
        self.background[pids[-1]] = pids
        self.status = 0

    # ---- compound commands

    def _and_or(self, tree, exits):
        kind, left, right = tree
        status = self.test(left)
        if (status == 0) == (kind == 'and'):
            return self.run(right, exits)
        return status

    def _if(self, tree, exits):
        _kind, branches, otherwise = tree
        for condition, body in branches:
            if self.test(condition) == 0:
                return self.run(body, exits)
        return 0 if otherwise is None else self.run(otherwise, exits)

    def _looped(self, body):
        """Whether the loop goes on after this turn."""
        self.loops += 1
        try:
            self.run(body)
        except Break as left:
            if left.levels > 1 and self.loops > 1:
                raise Break(left.levels - 1, left.goes_on) from None
            self.status = 0
            return left.goes_on
        finally:
            self.loops -= 1
        return True

    def _while(self, tree, _exits):
        kind, condition, body = tree
        status = 0
        while True:
            self.loops += 1
            try:
                holds = (self.test(condition) == 0) == (kind == 'while')
            finally:
                self.loops -= 1
            if not holds:
                return status
            goes_on = self._looped(body)
            status = self.status
            if not goes_on:
                return status

    def _for(self, tree, _exits):
        _kind, name, words, body = tree
        status = 0
        for value in self.positional[:] if words is None else self.expander.fields(words):
            self.put(name, value)
            goes_on = self._looped(body)
            status = self.status
            if not goes_on:
                break
        return status

    def _case(self, tree, exits):
        _kind, word, branches = tree
        text = self.expander.text(word)
        for patterns, body in branches:
            if any(self.expander.pattern(pattern).matches(text) for pattern in patterns):
                self.status = 0
                return self.run(body, exits)
        return 0

    def _group(self, tree, exits):
        return self.run(tree[1], exits)

    def _subshell(self, tree, exits):
        if exits:
            # A process of its own does that already.
            return self.run(tree[1], not self.is_bash or subshell_ends_as_program(tree[1]))
        return self.wait_for_job([self.start_part(tree, self.fds)])

    def run_part(self, tree):
        """What a process has been forked for; dash becomes the last program of it."""
        self.run(tree, not self.is_bash or part_ends_as_program(tree))

    def _redirected(self, tree, exits):
        _kind, inner, redirections = tree
        return self._with_descriptors(redirections, lambda: self.run(inner, exits))

    def _with_descriptors(self, redirections, run):
        if not redirections:
            return run()
        try:
            fds, opened = self.redirected(redirections)
        except ShellError as error:
            self.complain(error.text)
            return error.status
        before, self.fds = self.fds, fds
        try:
            return run()
        finally:
            self.fds = before
            self.close(opened)

    def _function(self, tree, exits):
        self.functions[tree[1]] = tree[2]
        return 0

    # ---- several processes

    def _pipe(self, tree, exits):
        _kind, is_negated, trees = tree
        if len(trees) == 1:
            status = self.test(trees[0])
        else:
            self.arrays.pop('PIPESTATUS', None)
            status = self.wait_for_job(self._start_all(trees))
        return int(status == 0) if is_negated else status

    def _start_all(self, trees, in_background=False):
        pids, read = [], None
        for place, each in enumerate(trees):
            fds = dict(self.fds)
            ends = []
            if read is not None:
                fds[0] = read
                ends.append(read)
            if place < len(trees) - 1:
                read, fds[1] = _descriptors.pipe()
                ends.append(fds[1])
            pids.append(self.start_part(each, fds, in_background))
            self.close(ends)
        return pids

    def run_for_output(self, tree):
        read, write = _descriptors.pipe()
        pid = self.start_part(tree, {**self.fds, 1: write})
        _descriptors.close(write)
        output = _process.read_all(read)
        _descriptors.close(read)
        self._output_status = self.wait_for(pid)
        return _process.decode(output)

    # ---- simple commands

    def _simple(self, tree, exits):
        _kind, self.line, assignments, words, redirections = tree
        self._output_status = 0
        arguments = self.expander.fields(words)
        given = [self.given(*each) for each in assignments]
        if self.option('x'):
            told = ['%s=%s' % each for each in given] + arguments
            self.write(self.expander.text((('quoted', self.variables.get('PS4', '+ ')),)) + ' '.join(told) + '\n', 2)
        if arguments and not all(isinstance(target, str) for target, _value in given):
            unsupported('the program bash with an array before a command')
        if not arguments:
            return self._with_descriptors(redirections, lambda: self._assign(given))
        arguments, is_plain = without_command(arguments)
        name = arguments[0]
        if name in self.functions and not is_plain:
            return self._with_descriptors(redirections, lambda: self._call(arguments, given))
        if name == 'exec':
            return self._exec(arguments[1:], given, redirections)
        builtin = _shell_builtins.find(name, self.is_bash)
        if builtin is not None:
            return self._builtin(builtin, arguments, given, redirections, is_plain)
        return self._external(arguments, given, redirections, exits)

    def _assign(self, given):
        try:
            for target, value in given:
                self.assign(target, value)
        except ShellError as error:
            self.complain(error.text)
            raise Leave(1 if self.is_bash else error.status) from None
        return self._output_status

    def _call(self, arguments, given):
        before = self.positional
        hidden = {name: self.variables.get(name) for name, _value in given}
        self._assign(given)
        self.positional = arguments[1:]
        self.calls.append({})
        try:
            return self.run(self.functions[arguments[0]])
        except Return as returned:
            return returned.status
        finally:
            self.positional = before
            for name, value in (*self.calls.pop().items(), *hidden.items()):
                self._give_back(name, value)

    def _give_back(self, name, value):
        if value is None:
            self.variables.pop(name, None)
        else:
            self.variables[name] = value

    def _builtin(self, builtin, arguments, given, redirections, is_plain):
        hidden = {name: self.variables.get(name) for name, _value in given}
        is_special = arguments[0] in _shell_builtins.SPECIAL and not is_plain

        def run():
            self._assign(given)
            try:
                return builtin(self, arguments)
            except ShellError as error:
                self.complain(error.text)
                if is_special and not self.is_bash:
                    raise Leave(error.status) from None
                return error.status
            except OSError as error:
                what = 'write error: ' + _process.message(error) if self.is_bash else arguments[0] + ': I/O error'
                self.complain('%s: %s' % (arguments[0], what))
                return 1
            finally:
                if not is_special:
                    for each in hidden.items():
                        self._give_back(*each)
        return self._with_descriptors(redirections, run)

    def _external(self, arguments, given, redirections, exits):
        variables = {**self.environment(), **dict(given)}
        try:
            fds, opened = self.redirected(redirections)
        except ShellError as error:
            self.complain(error.text)
            return error.status
        try:
            words = self.runnable(arguments)
            if exits and not any(self.traps.values()):
                opened = []     # taken over, and closed there
                self.become(words, fds, variables)
            pid = self.start_program(words, fds, variables)
        except OSError as error:
            return self._missing(arguments[0], error, fds)
        finally:
            self.close(opened)
        return self.wait_for_job([pid], arguments)

    def _missing(self, name, error, fds):
        before, self.fds = self.fds, fds
        try:
            if error.errno == 13:
                self.complain('%s: Permission denied' % name)
            elif self.is_bash:
                self.complain(name + (': No such file or directory' if '/' in name else ': command not found'))
            else:
                self.complain('%s: not found' % name)
        finally:
            self.fds = before
        return 126 if error.errno == 13 else 127

    def _exec(self, arguments, given, redirections):
        try:
            fds, _opened = self.redirected(redirections)
        except ShellError as error:
            self.complain(error.text)
            raise Leave(error.status) from None
        if arguments:
            try:
                words = self.runnable(arguments)
            except OSError as error:
                is_refused = error.errno == 13
                self.complain('exec: %s: %s' % (arguments[0], 'Permission denied' if is_refused else 'not found'))
                raise Leave(126 if is_refused else 127) from None
            self.become(words, fds, {**self.environment(), **dict(given)})
        self.take(fds)
        return 0
