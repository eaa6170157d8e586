"""Models CPython's `warnings`, 3.8 to 3.14: filters, the registry of each module, what reaches stderr.

A warning is shown as `FILE:LINE: Category: message` and, where it is known, the source line.  The
patterns of filterwarnings() may have literal text, escapes, `.`, `x*`, `x+`, `x?`, `^`, `$` and `|`; others are
unsupported.  Left out: tracemalloc, context-aware warnings (3.14, off by default).
"""
import sys

from _frames import source_lines as _source_lines
from _frames import unsupported as _unsupported

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings']

_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')

# (action, message, category, module, line), the first that matches decides.
filters = [('default', None, DeprecationWarning, '__main__', 0),
           ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0),
           ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
defaultaction = 'default'
_filters_of_c = filters     # catch_warnings puts another list in its place
onceregistry = {}
_filters_version = 1


def _filters_mutated():
    # Registries of an older version forget which warnings they have seen.
    global _filters_version
    _filters_version += 1


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    from _warning_patterns import Pattern, check    # only here: patching imports this module
    check(action, message, category, module, lineno, _ACTIONS)
    _add_filter(action, Pattern(message, True) if message else None, category,
                Pattern(module, False) if module else None, lineno, append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS or not isinstance(lineno, int) or lineno < 0:
        from _warning_patterns import check
        check(action, '', Warning, '', lineno, _ACTIONS)
    _add_filter(action, None, category, None, lineno, append)


def _add_filter(action, message, category, module, lineno, append):
    item = (action, message, category, module, lineno)
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


class WarningMessage:

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, '
                f'filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}')


def showwarning(message, category, filename, lineno, file=None, line=None):
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


# A program may put its own functions in the place of these two: they are compared at each warning.
_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    if sys.is_finalizing():     # in C, without this module
        sys.stderr.write('%s:%s: %s: %s\n' % (msg.filename, msg.lineno, msg.category.__name__, msg.message))
    elif showwarning is not _showwarning_orig:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _showwarnmsg_impl(msg)


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    if formatwarning is not _formatwarning_orig:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    else:
        text = _formatwarnmsg_impl(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    text = f'{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n'
    line = msg.line
    if line is None:
        line = _source_lines(msg.filename, msg.lineno, msg.lineno)
    line = line.strip()
    if line:
        text += f'  {line}\n'
    if msg.source is not None and not _knows_allocation_of(msg.source):
        text += f'{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def _knows_allocation_of(source):
    tracemalloc = sys.modules.get('tracemalloc')
    if tracemalloc is None or not tracemalloc.is_tracing():
        return False
    tracemalloc.get_object_traceback(source)
    return True


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not "
                        f"'{type(category).__name__}'")
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    try:
        frame = sys._getframe(max(stacklevel, 1))
        while skip_file_prefixes and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
            if frame is None:
                raise ValueError
    except ValueError:
        names = sys.__dict__
        filename, lineno = ('<sys>', 0) if sys.version_info >= (3, 13) else ('sys', 1)
    else:
        names = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    registry = names.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, names.get('__name__', '<string>'), registry,
                  names, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action != 'always':
        registry[key] = 1
    if action == 'once' and _seen(onceregistry, (text, category)):
        return
    if action == 'module' and _seen(registry, (text, category, 0)):
        return
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _warn_unawaited_coroutine(coro):
    """What CPython calls when a coroutine goes that has not begun, but at the end of the process, in C without this
    module: then nothing is known of where."""
    try:
        sys._getframe(1)
    except ValueError:
        source = None
    else:
        source = coro
    warn(f'coroutine {coro.__qualname__!r} was never awaited', RuntimeWarning, 2, source)


def _leave_to_c():
    """This module is gone from sys.modules, and C goes on with the list of filters that it used last."""
    global filters
    filters = _filters_of_c


def _action_for(text, category, module, lineno):
    global _filters_of_c
    _filters_of_c = filters
    for action, message, wanted, where, line in filters:
        if ((message is None or message.match(text)) and issubclass(category, wanted)
                and (where is None or (where == module if isinstance(where, str)
                                       else where.match(module)))
                and (line == 0 or line == lineno)):
            return action
    return defaultaction


def _seen(registry, key):
    if registry.get(key):
        return True
    registry[key] = 1
    return False


class catch_warnings:
    """Saves the filters and the way of showing, for all threads and greenlets alike."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        self._module.filters = self._filters
        self._module._filters_mutated()
        self._module.showwarning = self._showwarning
        self._module._showwarnmsg_impl = self._showwarnmsg_impl

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'


if sys.version_info >= (3, 13):
    __all__.append('deprecated')

    def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
        def mark(function):
            if category is None:
                function.__deprecated__ = message
                return function
            if isinstance(function, type):
                _unsupported('warnings.deprecated on a class')
            import functools

            @functools.wraps(function)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel + 1)
                return function(*args, **kwargs)
            function.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        return mark


def _category_of(text):
    if not text:
        return Warning
    module, _dot, name = text.rpartition('.')
    found = getattr(__import__(module or 'builtins', fromlist=['x']), name, None)
    if found is None:
        raise ValueError(f'unknown warning category: {text!r}')
    if not issubclass(found, Warning):
        raise ValueError(f'invalid warning category: {text!r}')
    return found


def _set_by_option(option):
    """What -W says: action:message:category:module:line."""
    parts = [part.strip() for part in option.split(':')]
    if len(parts) > 5:
        raise ValueError(f'too many fields (max 5): {option!r}')
    action, message, category, module, line = parts + [''] * (5 - len(parts))
    actions = [each for each in ('default', 'always', 'ignore', 'module', 'once', 'error') if each.startswith(action)]
    if not actions:
        raise ValueError(f'invalid action: {action!r}')
    if line and not line.isdigit():
        raise ValueError(f'invalid lineno {line!r}')
    escaped = [''.join('\\' + char if not char.isalnum() and char != '_' else char for char in text)
               for text in (message, module)]
    filterwarnings(actions[0], escaped[0], _category_of(category), escaped[1] and escaped[1] + r'\Z', int(line or 0))


for _option in sys.warnoptions:
    try:
        _set_by_option(_option)
    except ValueError as _error:
        print('Invalid -W option ignored:', _error, file=sys.stderr)
