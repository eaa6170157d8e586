"""Models what C does around a fork: the hooks of os.register_at_fork, which the interpreter keeps to its very end
(Modules/posixmodule.c).

All versions.  Hooks before a fork run in reverse order; what they raise is said and ignored.
"""
import _os
import sys

__name__ = 'posix'      # what its function says of itself

_before = []
_after_in_parent = []
_after_in_child = []
has_programs_own = False


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    if before is after_in_child is after_in_parent is None:
        raise TypeError('At least one argument is required.')
    from _frames import is_called_by_program
    global has_programs_own
    has_programs_own = has_programs_own or is_called_by_program()
    for name, hooks, hook in (('before', _before, before), ('after_in_child', _after_in_child, after_in_child),
                              ('after_in_parent', _after_in_parent, after_in_parent)):
        if hook is not None:
            if not callable(hook):
                raise TypeError("'%s' must be callable, not %s" % (name, type(hook).__name__))
            hooks.append(hook)


def _run(hooks):
    for hook in hooks[:]:    # what one of them registers is for the next fork
        try:
            hook()
        except BaseException as error:
            _say_ignored(hook, error)


def _say_ignored(hook, error):
    import traceback
    form = 'in atfork callback %r:' if sys.version_info >= (3, 14) else 'in: %r'
    sys.stderr.write('Exception ignored ' + form % (hook,) + '\n')
    traceback.print_exception(type(error), error, error.__traceback__)


def fork():
    _run(_before[::-1])
    pid = _os.fork()
    _run(_after_in_parent if pid else _after_in_child)
    return pid
