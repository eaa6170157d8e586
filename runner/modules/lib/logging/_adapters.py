"""Models logging.LoggerAdapter: a logger that adds something to its records; since 3.13 it may keep what they bring."""
import sys
import warnings

import logging
from logging import CRITICAL
from logging import DEBUG
from logging import ERROR
from logging import INFO
from logging import WARNING

__name__ = 'logging'  # what it defines is that one's


class LoggerAdapter:

    if sys.version_info >= (3, 13):
        def __init__(self, logger, extra=None, merge_extra=False):
            self.logger = logger
            self.extra = extra
            self.merge_extra = merge_extra

        def process(self, msg, kwargs):
            given = kwargs.get('extra')
            if not self.merge_extra or given is None and (sys.version_info >= (3, 14) or 'extra' not in kwargs):
                kwargs['extra'] = self.extra
            elif self.extra is not None or sys.version_info < (3, 14):
                kwargs['extra'] = {**self.extra, **given}
            return msg, kwargs
    else:
        if sys.version_info >= (3, 9):
            def __init__(self, logger, extra=None):
                self.logger = logger
                self.extra = extra
        else:
            def __init__(self, logger, extra):
                self.logger = logger
                self.extra = extra

        def process(self, msg, kwargs):
            kwargs['extra'] = self.extra
            return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        level = logging.getLevelName(self.getEffectiveLevel())
        return f'<{self.__class__.__name__} {self.name} ({level})>'
