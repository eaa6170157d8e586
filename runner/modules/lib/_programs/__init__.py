"""Programs that are no Python: what a process runs that is started with their words (modules/processes/programs.h).

Each does what the C program does, on descriptors and with the signals as they were left to it; the shell is dash, or
bash by its name.  An option that a program does not have here is unsupported.
"""
from _frames import unsupported
from _programs import _process

# Which module has which of them, as functions of the same names; names that are none in Python have an underscore.
_HOMES = {
    '_shell': 'sh bash',
    '_awk': 'awk',
    '_certificates': 'openssl',
    '_blocks': 'dd',
    '_comparing': 'cmp diff',
    '_copying': 'cat head tail tee yes',
    '_dates': 'date',
    '_expr': 'expr',
    '_finding': 'find',
    '_for_each': 'xargs',
    '_lines': 'cut egrep fgrep grep paste rev sort tac tr uniq wc',
    '_linking': 'ln mkfifo mktemp readlink realpath stat which',
    '_locking': 'flock',
    '_paths': 'basename cp dirname ls mkdir mv rm rmdir touch',
    '_sed': 'sed',
    '_starting': 'env kill nice nohup setsid sleep timeout',
    '_summing': 'base64 md5sum sha1sum sha256sum sha512sum',
    '_telling': 'echo false id nproc printenv printf pwd seq test true uname whoami',
}
_NAMES = {'[': 'test', ':': 'true', 'dash': 'sh'}


def run(words):
    """The status that the process ends with."""
    if words[0]:
        return _process.become(words)
    if len(words) == 1:
        return 255      # what a fork ends with that cannot become its program
    from _programs import _shell_parts
    return _process.ends(_shell_parts.go_on, words[1])


def find(name):
    """The function that is the program of that name."""
    name = name[name.rfind('/') + 1:]
    called = _NAMES.get(name, name)
    for home, names in _HOMES.items():
        if called in names.split():
            module = __import__('_programs.' + home, fromlist=['run'])
            return getattr(module, called + '_' if hasattr(module, called + '_') else called)
    unsupported('the program ' + name)
