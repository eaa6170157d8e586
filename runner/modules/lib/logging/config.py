"""Models `logging.config`: dictConfig, which makes and replaces loggers' handlers while it holds logging's lock.

fileConfig is in _file_config. Left out: listen.
"""
import functools
import importlib
import logging
import logging.handlers
import queue as _queue
import sys

import _unmodelled

DEFAULT_LOGGING_CONFIG_PORT = 9030
_PLACE = r'\[([^\[\]]*)\]\s*' if sys.version_info >= (3, 13) else r'\[\s*(\w+)\s*\]\s*'


def _resolve(name):
    """What stands under the dotted name: a module, or an attribute of one."""
    parts = name.split('.')
    used = parts[0]
    found = importlib.import_module(used)
    for part in parts[1:]:
        used += '.' + part
        if not hasattr(found, part):
            importlib.import_module(used)
        found = getattr(found, part)
    return found


def _item_at(found, place):
    if place.isdigit():
        try:
            return found[int(place)]
        except TypeError:
            pass
    return found[place]


class BaseConfigurator:

    def __init__(self, config):
        self.config = config

    def resolve(self, name):
        try:
            return _resolve(name)
        except ImportError as error:
            raise ValueError('Cannot resolve %r: %s' % (name, error)) from error

    def convert(self, value):
        """*value*, or what `ext://name` and `cfg://key.key` mean."""
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.convert(item) for item in value]
        if isinstance(value, str) and value.startswith('ext://'):
            return self.resolve(value[6:])
        if isinstance(value, str) and value.startswith('cfg://'):
            return self.convert(self._item_of_config(value[6:]))
        return value

    def _item_of_config(self, value):
        """What `name.name[2][name]` means: what is in brackets is a number of a place if it can be one."""
        import re
        word = re.match(r'\s*(\w+)\s*', value)
        if word is None:
            raise ValueError('Unable to convert %r' % value)
        found, rest = self.config[word[1]], value[word.end():]
        while rest:
            step = re.match(r'\.\s*(\w+)\s*', rest)
            if step:
                found = found[step[1]]
            else:
                step = re.match(_PLACE, rest)
                if step is None:
                    raise ValueError('Unable to convert %r at %r' % (value, rest))
                found = _item_at(found, step[1])
            rest = rest[step.end():]
        return found

    def _arguments(self, config):
        for name in config:
            if not name.isidentifier() or not name.isascii():
                raise ValueError('Not a valid Python identifier: %r' % name)
        return {name: self.convert(config[name]) for name in config}

    def configure_custom(self, config):
        """What the factory under '()' makes of the rest."""
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', None)
        made = factory(**self._arguments(config))
        for name, value in (attributes or {}).items():
            setattr(made, name, self.convert(value))
        return made


class DictConfigurator(BaseConfigurator):

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        with logging._module_lock:
            if config.get('incremental', False):
                self._change_levels(config)
            else:
                self._replace(config)

    def _change_levels(self, config):
        for name, changes in config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError('No handler found with name %r' % name)
            if changes.get('level'):
                logging._handlers[name].setLevel(logging._checkLevel(changes['level']))
        for name, changes in config.get('loggers', {}).items():
            self._common(logging.getLogger(name), changes, None)
        if config.get('root'):
            self._common(logging.getLogger(), config['root'], None)

    def _replace(self, config):
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        self._formatters = self._make(config, 'formatters', self.configure_formatter)
        self._filters = self._make(config, 'filters', self.configure_filter)
        self._handlers = {}
        described = self._meant(config.get('handlers', {}))
        waiting = sorted(described)
        # A handler that names another one that does not exist yet is tried again once.
        for last_try in (False, True):
            again = []
            for name in waiting:
                try:
                    handler = self.configure_handler(dict(self._meant(described[name])))
                    handler.name = name
                except Exception as reason:
                    if last_try or ' not configured yet' not in str(reason.__cause__):
                        raise ValueError('Unable to configure handler %r' % name) from reason
                    again.append(name)
                    continue
                self._handlers[name] = handler
            waiting = again
        self._configure_loggers(config)

    def _meant(self, described):
        return self.convert(described) if isinstance(described, str) else described

    def _make(self, config, section, make):
        made = {}
        for name, description in self._meant(config.get(section, {})).items():
            try:
                made[name] = make(dict(self._meant(description)))
            except Exception as reason:
                raise ValueError('Unable to configure %s %r' % (section[:-1], name)) from reason
        return made

    def configure_formatter(self, config):
        if '()' in config:
            try:
                return self.configure_custom(dict(config))
            except TypeError as reason:
                if "'format'" not in str(reason):
                    raise
            # The factory is one of before 3.2, when this was another name.
            config['fmt'] = config.pop('format')
            return self.configure_custom(config)
        kind = self.resolve(config['class']) if config.get('class') else logging.Formatter
        more = [config['validate']] if 'validate' in config else []
        named = {}
        if sys.version_info >= (3, 12) and config.get('defaults') is not None:
            named['defaults'] = config['defaults']
        return kind(config.get('format'), config.get('datefmt'), config.get('style', '%'), *more, **named)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def configure_handler(self, config):
        level, filters = config.pop('level', None), config.pop('filters', None)
        formatter = config.pop('formatter', None)
        if formatter:
            try:
                formatter = self._formatters[formatter]
            except Exception as reason:
                raise ValueError('Unable to set formatter %r' % formatter) from reason
        if '()' in config:
            handler = self.configure_custom(config)
        else:
            handler = self._handler_of_class(config)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        self._add_filters(handler, filters)
        return handler

    def _handler_of_class(self, config):
        kind = config.pop('class', None)
        if not callable(kind):
            kind = self.resolve(kind)
        attributes = config.pop('.', None)
        make = kind
        if issubclass(kind, logging.handlers.MemoryHandler):
            if 'flushLevel' in config and sys.version_info >= (3, 13):
                config['flushLevel'] = logging._checkLevel(config['flushLevel'])
            if isinstance(config.get('target'), str):
                config['target'] = self._configured(config['target'], 'target', 'target not configured yet')
        elif issubclass(kind, logging.handlers.QueueHandler) and sys.version_info >= (3, 12):
            self._resolve_queue(config)
            make = functools.partial(self._configure_queue_handler, kind)
        elif issubclass(kind, logging.handlers.SysLogHandler) and isinstance(config.get('address'), list):
            config['address'] = tuple(config['address'])
        handler = make(**self._arguments(config))
        for name, value in (attributes or {}).items():
            setattr(handler, name, self.convert(value))
        return handler

    def _configured(self, name, role, not_yet):
        """The handler of that name that this one needs."""
        try:
            if name not in self._handlers and name in self.config['handlers']:
                raise TypeError(not_yet)
            return self._handlers[name]
        except Exception as reason:
            raise ValueError('Unable to set %s handler %r' % (role, name)) from reason

    def _resolve_queue(self, config):
        """What a QueueHandler's description names: its queue, its listener, the handlers behind it."""
        if 'handlers' not in config and sys.version_info < (3, 13):
            raise ValueError('No handlers specified for a QueueHandler')
        wanted = config.get('queue')
        if isinstance(wanted, str):
            made = self.resolve(wanted)
            if not callable(made):
                raise TypeError('Invalid queue specifier %r' % wanted)
            config['queue'] = made()
        elif isinstance(wanted, dict) and '()' in wanted:
            config['queue'] = self.configure_custom(dict(wanted))
        elif wanted is not None and not hasattr(wanted, 'put_nowait'):
            raise TypeError('Invalid queue specifier %r' % wanted)
        wanted = config.get('listener')
        if isinstance(wanted, str):
            config['listener'] = self.resolve(wanted)
        elif isinstance(wanted, dict) and '()' in wanted:
            config['listener'] = self.configure_custom(dict(wanted))
        if wanted is not None and not callable(config['listener']):
            raise TypeError('Invalid listener specifier %r' % wanted)
        config['handlers'] = [self._configured(name, 'required', 'Required handler %r is not configured yet' % name)
                              for name in config.get('handlers', ())]

    def _configure_queue_handler(self, kind, handlers, queue=None, respect_handler_level=False,
                                 listener=logging.handlers.QueueListener, **more):
        queue = _queue.Queue() if queue is None else queue
        handler = kind(queue, **more)
        handler.listener = listener(queue, *handlers, respect_handler_level=respect_handler_level)
        return handler

    def _add_filters(self, filterer, filters):
        for one in filters or ():
            try:
                filterer.addFilter(one if callable(one) or callable(getattr(one, 'filter', None))
                                   else self._filters[one])
            except Exception as reason:
                raise ValueError('Unable to add filter %r' % one) from reason

    def _configure_loggers(self, config):
        root = logging.getLogger()
        before = sorted(name for name, logger in root.manager.loggerDict.items() if isinstance(logger, logging.Logger))
        below = set()
        named = config.get('loggers', {})
        for name, description in named.items():
            below.update(known for known in before if known.startswith(name + '.'))
            try:
                self.configure_logger(name, description)
            except Exception as reason:
                raise ValueError('Unable to configure logger %r' % name) from reason
        for name in before:
            if name in named:
                continue
            logger = root.manager.loggerDict[name]
            if name in below:
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = config.get('disable_existing_loggers', True)
        if config.get('root'):
            try:
                self._common(root, config['root'], self._handlers)
            except Exception as reason:
                raise ValueError('Unable to configure root logger') from reason

    def configure_logger(self, name, config):
        logger = logging.getLogger(name)
        self._common(logger, config, self._handlers)
        logger.disabled = False
        if config.get('propagate') is not None:
            logger.propagate = config['propagate']

    def _common(self, logger, config, handlers):
        """Level, handlers and filters of a logger; its handlers stay where *handlers* is None."""
        if config.get('level') is not None:
            logger.setLevel(logging._checkLevel(config['level']))
        if handlers is None:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get('handlers') or ():
            try:
                logger.addHandler(handlers[name])
            except Exception as reason:
                raise ValueError('Unable to add handler %r' % name) from reason
        self._add_filters(logger, config.get('filters'))


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


from logging._file_config import fileConfig     # which needs the functions above

__getattr__ = _unmodelled.attribute(globals(), {
    'no network is modelled': ('listen', 'stopListening')})
