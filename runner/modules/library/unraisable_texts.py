"""What is printed of an exception that nobody can catch: its own frames, no cause, no notes, always a colon."""
import sys

sys.stderr = sys.stdout


class Dying:
    def __init__(self, fail):
        self.fail = fail

    def __del__(self):
        self.fail()


def plain():
    raise ValueError


def chained():
    try:
        raise KeyError('inner')
    except KeyError:
        raise ValueError('outer')


def noted():
    error = ValueError('noted')
    if sys.version_info >= (3, 11):
        error.add_note('a note')
    raise error


class Out:
    def write(self, text):
        if ' at 0x' not in text and not text.startswith('  File'):
            sys.__stdout__.write(text)

    def flush(self):
        pass


def told(args):
    print(type(args.exc_value).__name__, args.exc_value)


for fail in plain, chained, noted:
    print('--', fail.__name__)
    dying = Dying(fail)
    sys.unraisablehook = sys.__unraisablehook__
    try:
        class Lines:
            text = ''

            def write(self, text):
                Lines.text += text

            def flush(self):
                pass
        sys.stderr = Lines()
        del dying
    finally:
        sys.stderr = sys.stdout
    for line in Lines.text.splitlines():
        if not line.startswith(('  ', 'Exception ignored')):
            print(repr(line))
