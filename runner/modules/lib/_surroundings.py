"""What a started process finds besides its descriptors and arguments (modules/surroundings.h, modules/programs.h)."""
import os
import sys

OURS = (-1, -1, -1)     # standard streams that are the starter's


def environment_and_folder(env=None, cwd=None):
    entries = tuple('%s=%s' % (os.fsdecode(name), os.fsdecode(value))
                    for name, value in (os.environ if env is None else env).items())
    return entries, os.getcwd() if cwd is None else os.path.abspath(os.fsdecode(cwd))


def surroundings(words, env=None, cwd=None):
    """What a program finds besides its descriptors: environment and folder; what a Python among the words is to run, if
    the case has made that file; and how that one comes to know what the case has made.
    """
    entries, folder = environment_and_folder(env, cwd)
    files = sys.modules.get('_files')
    if files is None:
        return entries, folder, None, ''
    script = files.made_script([os.path.join(folder, word) for word in words])
    return entries, folder, script, 'import _files\n_files.know(%r)\n' % (files.made(),)
