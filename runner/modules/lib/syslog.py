"""Models `syslog`: messages go to the system's log, where no program of the case can see them."""

LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
LOG_PID, LOG_CONS, LOG_ODELAY, LOG_NDELAY, LOG_NOWAIT, LOG_PERROR = (1 << bit for bit in range(6))
(LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON,
 LOG_AUTHPRIV) = (number << 3 for number in range(11))
LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3 = (number << 3 for number in range(16, 20))
LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7 = (number << 3 for number in range(20, 24))

_mask = 0xff


def openlog(ident='', logoption=0, facility=LOG_USER):
    if logoption & LOG_PERROR:
        from _frames import unsupported
        unsupported('syslog: messages on stderr too')


def closelog():
    pass


def syslog(*args):
    first = int if len(args) == 2 else str
    if not 1 <= len(args) <= 2 or not isinstance(args[0], first) or not isinstance(args[-1], str):
        raise TypeError('[priority,] message string')


def setlogmask(maskpri, /):
    """Answers the one before."""
    global _mask
    before = _mask
    if maskpri:
        _mask = maskpri
    return before


def LOG_MASK(pri, /):
    return 1 << pri


def LOG_UPTO(pri, /):
    return (1 << pri + 1) - 1
