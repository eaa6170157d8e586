"""What a started process finds besides its descriptors and arguments (modules/surroundings.h, modules/programs.h)."""
import os

OURS = (-1, -1, -1)     # standard streams that are the starter's


def surroundings(env=None, cwd=None):
    """Environment and folder of a program."""
    entries = tuple('%s=%s' % (os.fsdecode(name), os.fsdecode(value))
                    for name, value in (os.environ if env is None else env).items())
    return entries, os.getcwd() if cwd is None else os.path.abspath(os.fsdecode(cwd))
