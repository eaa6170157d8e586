"""Models logging.config.fileConfig(): formatters, handlers and loggers by the sections of a configuration file.

Classes and arguments are expressions in logging's own names. From 3.12 on a file that is absent, empty or malformed is
told apart.
"""
import configparser
import logging
import logging.handlers
import os
import sys

__name__ = 'logging.config'     # what it defines is that one's

_VERSION = sys.version_info[:2]


def _parsed(fname, defaults, encoding):
    if isinstance(fname, configparser.RawConfigParser):
        return fname
    if isinstance(fname, str) and _VERSION >= (3, 12):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f'{fname} is an empty file')
    parser = configparser.ConfigParser(defaults)
    try:
        if hasattr(fname, 'readline'):
            parser.read_file(fname)
        else:
            parser.read(fname, encoding=encoding)
    except configparser.ParsingError as error:
        if _VERSION < (3, 12):
            raise
        raise RuntimeError(f'{fname} is invalid: {error}')
    return parser


def _names(text):
    return [name.strip() for name in text.split(',')] if text else []


def _value(text):
    return eval(text, vars(logging))


def _formatters(parser):
    from logging.config import _resolve
    made = {}
    for name in _names(parser['formatters']['keys']):
        section = 'formatter_' + name

        def raw(option, otherwise=None):
            return parser.get(section, option, raw=True, fallback=otherwise)

        kind = _resolve(parser[section]['class']) if parser[section].get('class') else logging.Formatter
        defaults = raw('defaults') if _VERSION >= (3, 12) else None
        more = {} if defaults is None else {'defaults': _value(defaults)}
        made[name] = kind(raw('format'), raw('datefmt'), raw('style', '%'), **more)
    return made


def _handlers(parser, formatters):
    from logging.config import _resolve
    made = {}
    targets = []        # of handlers that hand on to another one, which may come later
    for name in _names(parser['handlers']['keys']):
        section = parser['handler_' + name]
        try:
            kind = _value(section['class'])
        except (AttributeError, NameError):
            kind = _resolve(section['class'])
        handler = made[name] = kind(*_value(section.get('args', '()')), **_value(section.get('kwargs', '{}')))
        if _VERSION >= (3, 9):
            handler.name = name
        if 'level' in section:
            handler.setLevel(section['level'])
        if section.get('formatter', ''):
            handler.setFormatter(formatters[section['formatter']])
        if issubclass(kind, logging.handlers.MemoryHandler) and section.get('target', ''):
            targets.append((handler, section['target']))
    for handler, target in targets:
        handler.setTarget(made[target])
    return made


def _set_up(logger, section):
    if 'level' in section:
        logger.setLevel(section['level'])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)


def _add_handlers(logger, section, handlers):
    for name in _names(section['handlers']):
        logger.addHandler(handlers[name])


def _loggers(parser, handlers, disables_others):
    names = _names(parser['loggers']['keys'])
    names.remove('root')
    root = logging.root
    _set_up(root, parser['logger_root'])
    _add_handlers(root, parser['logger_root'], handlers)
    others = sorted(root.manager.loggerDict)
    children = []       # of those that are named: they stay in use
    for name in names:
        section = parser['logger_' + name]
        qualified = section['qualname']
        propagates = section.getint('propagate', fallback=1)
        logger = logging.getLogger(qualified)
        if qualified in others:
            children += [other for other in others if other.startswith(qualified + '.')]
            others.remove(qualified)
        _set_up(logger, section)
        logger.propagate = propagates
        logger.disabled = 0
        _add_handlers(logger, section, handlers)
    for name in others:
        logger = root.manager.loggerDict[name]
        if name not in children:
            logger.disabled = disables_others
        elif not isinstance(logger, logging.PlaceHolder):
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True


def _configure(parser, disables_others):
    formatters = _formatters(parser)
    with logging._module_lock:
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        _loggers(parser, _handlers(parser, formatters), disables_others)


if _VERSION >= (3, 10):
    def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
        _configure(_parsed(fname, defaults, encoding), disable_existing_loggers)
else:
    def fileConfig(fname, defaults=None, disable_existing_loggers=True):
        _configure(_parsed(fname, defaults, None), disable_existing_loggers)
