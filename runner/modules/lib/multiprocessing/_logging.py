"""What multiprocessing.util logs, once a program has asked for the logger.

All versions.  Left out: the messages for debugging of pools and managers.
"""
import atexit

from _frames import unsupported

SUBDEBUG, DEBUG, INFO, SUBWARNING = 5, 10, 20, 25

_FORMAT = '[%(levelname)s/%(processName)s] %(message)s'

_logger = None
_log_to_stderr = False


def _logs_at(level):
    def log(msg, *args):
        if _logger:
            _logger.log(level, msg, *args)
    return log


sub_debug = _logs_at(SUBDEBUG)
debug = _logs_at(DEBUG)
info = _logs_at(INFO)
sub_warning = _logs_at(SUBWARNING)


def leave_out(whose):
    """Where CPython would log for debugging."""
    if _logger and _logger.isEnabledFor(DEBUG):
        unsupported("multiprocessing's messages for debugging of " + whose)


def get_logger():
    global _logger
    if not _logger:
        import logging
        from multiprocessing import util
        _logger = logging.getLogger('multiprocessing')
        _logger.propagate = 0
        # Before logging cleans up.
        atexit.unregister(util._exit_function)
        atexit.register(util._exit_function)
    return _logger


def log_to_stderr(level=None):
    global _log_to_stderr
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return logger


def state():
    """What a process that does not share the memory is told: (whether to stderr, the level), or None."""
    return (_log_to_stderr, _logger.getEffectiveLevel()) if _logger else None


def take_over(told):
    to_stderr, level = told
    get_logger().setLevel(level)
    if to_stderr:
        log_to_stderr()
