"""Models `code`: interpreters in a program, which run what is typed in.

Left out: local exits (`local_exit`, 3.13).
"""
import sys
import traceback

from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']

_SINCE_3_13 = sys.version_info >= (3, 13)


class InteractiveInterpreter:

    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Whether more is needed."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self._show_syntax_error(filename, source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def _show_syntax_error(self, filename, source):
        if _SINCE_3_13:
            self.showsyntaxerror(filename, source=source)
        else:
            self.showsyntaxerror(filename)

    def runcode(self, code):
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except BaseException:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **more):
        error = sys.exc_info()[1]
        if filename and isinstance(error, SyntaxError):
            error.filename = filename
        self._show(error, None)

    def showtraceback(self):
        """Without the line that ran the command."""
        error = sys.exc_info()[1]
        self._show(error, error.__traceback__.tb_next)

    def _show(self, error, tb):
        error.__traceback__ = tb
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, tb
        if sys.version_info >= (3, 12):
            sys.last_exc = error
        if sys.excepthook is not sys.__excepthook__:
            sys.excepthook(type(error), error, tb)
        else:
            self.write(''.join(traceback.format_exception(type(error), error, tb)))

    def write(self, data):
        sys.stderr.write(data)


def _greeting(console):
    more = 'Type "help", "copyright", "credits" or "license" for more information.'
    return f'Python {sys.version} on {sys.platform}\n{more}\n({type(console).__name__})\n'


class InteractiveConsole(InteractiveInterpreter):

    def __init__(self, locals=None, filename='<console>', **more):
        super().__init__(locals)
        if more:
            import _frames
            _frames.unsupported('code.InteractiveConsole with local exits')
        self.filename = filename
        self.resetbuffer()

    def resetbuffer(self):
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        for name, text in (('ps1', '>>> '), ('ps2', '... ')):
            if not hasattr(sys, name):
                setattr(sys, name, text)
        if banner is None:
            self.write(_greeting(self))
        elif banner:
            self.write(f'{banner}\n')
        try:
            self._read_commands()
        except SystemExit:
            if _SINCE_3_13:
                self._say_goodbye(exitmsg)
            raise
        self._say_goodbye(exitmsg)

    def _read_commands(self):
        more = False
        while True:
            try:
                line = self.raw_input(sys.ps2 if more else sys.ps1)
            except EOFError:
                self.write('\n')
                return
            except KeyboardInterrupt:
                self._interrupted()
                more = False
                continue
            try:
                more = self.push(line)
            except KeyboardInterrupt:
                self._interrupted()
                more = False

    def _interrupted(self):
        self.write('\nKeyboardInterrupt\n')
        self.resetbuffer()

    def _say_goodbye(self, exitmsg):
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg != '':
            self.write(f'{exitmsg}\n')

    def push(self, line, filename=None, **more):
        self.buffer.append(line)
        needs_more = self.runsource('\n'.join(self.buffer), self.filename if filename is None else filename,
                                    more.get('_symbol', 'single'))
        if not needs_more:
            self.resetbuffer()
        return needs_more

    def raw_input(self, prompt=''):
        return input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, **more):
    console = InteractiveConsole(local, **more)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
