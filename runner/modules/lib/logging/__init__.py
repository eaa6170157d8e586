"""Models CPython's `logging`, 3.8 to 3.14, as far as threads and patching are concerned: its locks.

There is one RLock of the module and one RLock of each handler, made by `threading.RLock` when the
module is imported and when the handler is made.  A handler's lock is held while it writes, so a
native one that is contended stops a whole native thread; gevent's patch of threading replaces the
module's lock and those of the handlers in `_handlerList`, also while they are held.  A record asks
threading.current_thread() for a name, which makes dummies.
"""
import os
import sys
import threading
import time
import warnings

from logging._formatter import _STYLES
from logging._formatter import _defaultFormatter
from logging._formatter import _style
from logging._formatter import BASIC_FORMAT
from logging._formatter import BufferingFormatter
from logging._formatter import Formatter
from logging._formatter import PercentStyle
from logging._formatter import StrFormatStyle
from logging._formatter import StringTemplateStyle
from logging._record_times import now as _now, set_times as _set_times

__all__ = ['BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL', 'Filter',
           'Formatter', 'Handler', 'INFO', 'LogRecord', 'Logger', 'LoggerAdapter', 'NOTSET',
           'NullHandler', 'StreamHandler', 'WARN', 'WARNING', 'addLevelName', 'basicConfig',
           'captureWarnings', 'critical', 'debug', 'disable', 'error', 'exception', 'fatal',
           'getLevelName', 'getLogger', 'getLoggerClass', 'info', 'log', 'makeLogRecord',
           'setLoggerClass', 'shutdown', 'warn', 'warning', 'getLogRecordFactory',
           'setLogRecordFactory', 'lastResort', 'raiseExceptions']

_VERSION = sys.version_info[:2]
_startTime = _now()
raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
if _VERSION >= (3, 12):
    logAsyncioTasks = True

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_levelToName = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO',
                DEBUG: 'DEBUG', NOTSET: 'NOTSET'}
_nameToLevel = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING,
                'WARNING': WARNING, 'INFO': INFO, 'DEBUG': DEBUG, 'NOTSET': NOTSET}

_lock = threading.RLock()


class _ModuleLock:
    """Holds the `_lock` of the moment; up to 3.12 what is released is the `_lock` of that moment."""

    def __enter__(self):
        _lock.acquire()

    def __exit__(self, *exc_info):
        _lock.release()


_module_lock = _ModuleLock()

if _VERSION < (3, 13):
    def _acquireLock():
        _lock.acquire()

    def _releaseLock():
        _lock.release()


def getLevelName(level):
    name = _levelToName.get(level)
    if name is not None:
        return name
    number = _nameToLevel.get(level)
    return f'Level {level}' if number is None else number


def addLevelName(level, levelName):
    with _module_lock:
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


if _VERSION >= (3, 11):
    def getLevelNamesMapping():
        return _nameToLevel.copy()


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f'Level not an integer or a valid string: {level!r}')
    if level not in _nameToLevel:
        raise ValueError(f'Unknown level: {level!r}')
    return _nameToLevel[level]


def _after_fork_in_child():
    for reference in _handlerList:
        handler = reference()
        if handler.lock is not None:
            handler._at_fork_reinit()
    if _VERSION >= (3, 9):
        _lock._at_fork_reinit()
    else:
        _lock.release()


os.register_at_fork(before=_module_lock.__enter__, after_in_child=_after_fork_in_child,
                    after_in_parent=_module_lock.__exit__)


class LogRecord:

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        moment = _now()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]      # '%(name)s' % {...}
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        if isinstance(pathname, str):
            self.filename = pathname.rpartition('/')[2]
            self.module = self.filename.rpartition('.')[0] or self.filename
        else:
            self.filename, self.module = pathname, 'Unknown module'
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        _set_times(self, moment, _startTime)
        self.thread = threading.get_ident() if logThreads else None
        self.threadName = threading.current_thread().name if logThreads else None
        self.processName = _process_name() if logMultiprocessing else None
        self.process = os.getpid() if logProcesses else None
        if _VERSION >= (3, 12):
            self.taskName = _task_name() if logAsyncioTasks else None

    def __repr__(self):
        return (f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, '
                f'"{self.msg}">')

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


def _task_name():
    asyncio = sys.modules.get('asyncio')
    try:
        return asyncio.current_task().get_name()
    except Exception:       # no asyncio, no loop, no task
        return None


def _process_name():
    multiprocessing = sys.modules.get('multiprocessing')
    try:
        return 'MainProcess' if multiprocessing is None else multiprocessing.current_process().name
    except Exception:       # it is being imported
        return 'MainProcess'


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    return _logRecordFactory


def makeLogRecord(dict):
    record = _logRecordFactory(None, None, '', 0, '', (), None, None)
    record.__dict__.update(dict)
    return record


_handlerList = []                   # weak references, in the order in which handlers were made

from logging._handling import _addHandlerRef
from logging._handling import _removeHandlerRef
from logging._handling import _StderrHandler
from logging._handling import FileHandler
from logging._handling import Filter
from logging._handling import Filterer
from logging._handling import Handler
from logging._handling import NullHandler
from logging._handling import StreamHandler
if _VERSION >= (3, 12):
    from logging._handling import getHandlerByName
    from logging._handling import getHandlerNames

_defaultLastResort = _StderrHandler(WARNING)
lastResort = _defaultLastResort

from logging._adapters import LoggerAdapter
from logging._loggers import Logger
from logging._loggers import Manager
from logging._loggers import PlaceHolder
from logging._loggers import RootLogger

_loggerClass = Logger


def setLoggerClass(klass):
    if not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    global _loggerClass
    _loggerClass = klass


def getLoggerClass():
    return _loggerClass


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def getLogger(name=None):
    if not name or (_VERSION >= (3, 9) and name == root.name):
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    with _module_lock:
        force = kwargs.pop('force', False)
        if force:
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        if not root.handlers:
            _configure(**kwargs)


def _configure(handlers=None, stream=None, filename=None, filemode='a', datefmt=None, style='%',
               format=None, level=None, **newer):
    of_file = {}
    if _VERSION >= (3, 9):
        errors = newer.pop('errors', 'backslashreplace')
        of_file = {'encoding': newer.pop('encoding', None)}
        # In binary there is nothing to escape.
        of_file['errors'] = None if 'b' in filemode else errors
    if handlers is None:
        if stream is not None and filename is not None:
            raise ValueError("'stream' and 'filename' should not be specified together")
        handlers = [FileHandler(filename, filemode, **of_file) if filename else StreamHandler(stream)]
    elif stream is not None or filename is not None:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    formatter = Formatter(_style(style)[1] if format is None else format, datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)
    if newer:
        raise ValueError(f"Unrecognised argument(s): {', '.join(newer)}")


# ---- the root logger's methods as functions; the first call configures it

def log(level, msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def critical(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.critical(msg, *args, **kwargs)


fatal = critical


def error(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def warning(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead",
                  DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.debug(msg, *args, **kwargs)


def disable(level=CRITICAL):
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """At exit: flushes and closes what is left, the newest handler first, under its lock."""
    for reference in reversed(handlerList[:]):
        try:
            handler = reference()
            if handler:
                try:
                    handler.acquire()
                    # From 3.12 on a MemoryHandler that does not want it is not flushed.
                    if _VERSION < (3, 12) or getattr(handler, 'flushOnClose', True):
                        handler.flush()
                    handler.close()
                except (OSError, ValueError):
                    pass    # the stream was closed before
                finally:
                    handler.release()
        except:
            if raiseExceptions:
                raise


import atexit
atexit.register(shutdown)

_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(warnings.formatwarning(message, category, filename, lineno, line))


def captureWarnings(capture):
    global _warnings_showwarning
    if capture and _warnings_showwarning is None:
        _warnings_showwarning = warnings.showwarning
        warnings.showwarning = _showwarning
    elif not capture and _warnings_showwarning is not None:
        warnings.showwarning = _warnings_showwarning
        _warnings_showwarning = None


def __getattr__(name):
    """Handlers by name, as long as somebody has them; made when first asked for, as patching imports logging."""
    if name != '_handlers':
        raise AttributeError("module 'logging' has no attribute %r" % name)
    global _handlers
    from weakref import WeakValueDictionary
    _handlers = WeakValueDictionary()
    return _handlers
