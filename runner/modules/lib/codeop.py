"""Models `codeop`: whether what was typed in so far is a command, or could become one.

The parser says so itself (_frames.completeness).  Left out: `from __future__` typed in, which later commands remember.
"""
import sys

import _frames

__all__ = ['compile_command', 'Compile', 'CommandCompiler']


def _is_empty(source):
    return all(not line.strip() or line.strip().startswith('#') for line in source.split('\n'))


def _command(compiler, source, filename, symbol):
    if symbol != 'eval' and _is_empty(source):
        source = 'pass'
    if _frames.completeness(source, filename, symbol) == 'incomplete':
        return None
    try:
        return compiler(source, filename, symbol)
    except SyntaxError as error:
        # These take what no rule of the grammar knows for the beginning of something.
        unknown = error.msg.startswith(('invalid syntax', 'unterminated string'))
        if unknown and sys.version_info[:2] in ((3, 10), (3, 11)):
            error.msg = 'incomplete input'
        raise


def compile_command(source, filename='<input>', symbol='single'):
    return _command(Compile(), source, filename, symbol)


class Compile:

    def __call__(self, source, filename, symbol, flags=0, **more):
        return compile(source, filename, symbol, flags, True)


class CommandCompiler:

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _command(self.compiler, source, filename, symbol)
