"""Models logging's loggers: their tree, their levels, and the way of a record to the handlers (adapters: _adapters).

A logger holds the module's lock while it is looked up, while its handlers change, and when a level
is asked for the first time (the answer is cached).
"""
import sys

import logging
from logging import _checkLevel
from logging import _module_lock
from logging import CRITICAL
from logging import DEBUG
from logging import ERROR
from logging import Filterer
from logging import INFO
from logging import LogRecord
from logging import NOTSET
from logging import WARNING

__name__ = 'logging'  # what it defines is that one's

_OWN_FILES = (__file__, __file__.replace('_loggers', '_adapters'), logging.__file__)


def _is_own(frame):
    return frame.f_code.co_filename in _OWN_FILES


if sys.version_info >= (3, 11):
    def _frame_of_caller(stacklevel):
        """Counts frames that are not logging's own; the outermost one is as far as it goes."""
        frame = sys._getframe(1)
        while stacklevel > 0 and frame.f_back is not None:
            frame = frame.f_back
            if not _is_own(frame):
                stacklevel -= 1
        return frame
else:
    def _frame_of_caller(stacklevel):
        """Counts all frames from the one that called the logger, and leaves logging's own after that.

        What goes too far counts as nothing.
        """
        first = frame = sys._getframe(3).f_back
        while frame is not None and stacklevel > 1:
            frame = frame.f_back
            stacklevel -= 1
        frame = frame or first
        while frame is not None and _is_own(frame):
            frame = frame.f_back
        return frame


def _deprecated_warn():
    import warnings
    warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 3)


class PlaceHolder:
    """Stands for a logger that nobody has asked for, above loggers that there are."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap[alogger] = None


class Manager:

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        with _module_lock:
            found = self.loggerDict.get(name)
            if isinstance(found, Logger):
                return found
            logger = (self.loggerClass or logging._loggerClass)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if found is not None:
                self._fixupChildren(found, logger)
            self._fixupParents(logger)
            return logger

    def setLoggerClass(self, klass):
        if not issubclass(klass, Logger):
            raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _fixupParents(self, alogger):
        parent = None
        above = alogger.name.rpartition('.')[0]
        while above and parent is None:
            found = self.loggerDict.get(above)
            if found is None:
                self.loggerDict[above] = PlaceHolder(alogger)
            elif isinstance(found, Logger):
                parent = found
            else:
                found.append(alogger)
            above = above.rpartition('.')[0]
        alogger.parent = self.root if parent is None else parent

    def _fixupChildren(self, ph, alogger):
        for child in ph.loggerMap:
            if not child.parent.name.startswith(alogger.name):
                alogger.parent = child.parent
                child.parent = alogger

    def _clear_cache(self):
        with _module_lock:
            for logger in self.loggerDict.values():
                if isinstance(logger, Logger):
                    logger._cache.clear()
            self.root._cache.clear()


class Logger(Filterer):

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        _deprecated_warn()
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            if logging.raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        frame = _frame_of_caller(stacklevel)
        if frame is None:
            return '(unknown file)', 0, '(unknown function)', None
        stack = None
        if stack_info:
            import traceback
            stack = ('Stack (most recent call last):\n'
                     + ''.join(traceback.format_stack(frame))).rstrip('\n')
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        record = logging._logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            record.__dict__[key] = value
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function,
                                    extra, stack))

    def handle(self, record):
        if self.disabled:
            return
        passed = self.filter(record)
        if passed:
            self.callHandlers(passed if isinstance(passed, LogRecord) else record)

    def addHandler(self, hdlr):
        with _module_lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        with _module_lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def _ancestors(self):
        logger = self
        while logger:
            yield logger
            logger = logger.parent if logger.propagate else None

    def hasHandlers(self):
        return any(logger.handlers for logger in self._ancestors())

    def callHandlers(self, record):
        found = False
        for logger in self._ancestors():
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
        if found:
            return
        last = logging.lastResort
        if last:
            if record.levelno >= last.level:
                last.handle(record)
        elif logging.raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        if self.disabled:
            return False
        try:
            return self._cache[level]
        except KeyError:
            with _module_lock:
                enabled = self.manager.disable < level and level >= self.getEffectiveLevel()
                self._cache[level] = enabled
            return enabled

    def getChild(self, suffix):
        if self.root is not self:
            suffix = f'{self.name}.{suffix}'
        return self.manager.getLogger(suffix)

    if sys.version_info >= (3, 12):
        def getChildren(self):
            """The loggers right below this one; no place holders."""
            below = '' if self.root is self else self.name + '.'
            with _module_lock:
                return {logger for name, logger in self.manager.loggerDict.items()
                        if isinstance(logger, Logger) and logger.parent is self
                        and name.startswith(below) and '.' not in name[len(below):]}

    def __reduce__(self):
        if logging.getLogger(self.name) is not self:
            import pickle
            raise pickle.PicklingError('logger cannot be pickled')
        return logging.getLogger, (self.name,)

    def __repr__(self):
        level = logging.getLevelName(self.getEffectiveLevel())
        return f'<{self.__class__.__name__} {self.name} ({level})>'


class RootLogger(Logger):

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return logging.getLogger, ()
