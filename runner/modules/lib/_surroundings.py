"""What a started process finds besides its descriptors and arguments (modules/programs.h)."""
import os
import sys


def surroundings(words, env=None):
    """What a program finds besides its descriptors: its environment; what a Python among the words is to run, if the
    case has made that file; and how that one comes to know what the case has made.
    """
    entries = tuple('%s=%s' % (os.fsdecode(name), os.fsdecode(value))
                    for name, value in (os.environ if env is None else env).items())
    files = sys.modules.get('_files')
    if files is None:
        return entries, None, ''
    return entries, files.made_script(words), 'import _files\n_files.know(%r)\n' % (files.made(),)
