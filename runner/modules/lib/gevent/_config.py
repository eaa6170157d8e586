"""Models gevent._config: the settings, from the program or from the environment that it sees.

All versions.  A setting is read when it is first asked for, and stays.  Settings of what is not modelled (DNS
resolvers, libev's backends) are kept, and change nothing.
"""
import os
import sys

from gevent._version import version_info


def _as_is(value):
    return value


def _flag(value):
    if isinstance(value, str):
        word = value.lower().strip()
        if word in ('1', 'true', 'on', 'yes'):
            return True
        if word and word not in ('0', 'false', 'off', 'no'):
            raise ValueError('Invalid boolean string: %r' % (word,))
        return False
    return bool(value)


def _seconds(value):
    return _positive(float(value) if value else None)


def _positive(value):
    if value is not None and value <= 0:
        raise ValueError('Must be positive')
    return value


_BYTES = {'kb': 1024, 'mb': 1024 ** 2, 'gb': 1024 ** 3}


def _byte_count(value):
    if isinstance(value, str) and value:
        text = value.lower()
        value = int(text[:-2]) * _BYTES[text[-2:]] if text[-2:] in _BYTES else int(text)
    return _positive(value)


def _integer(value):
    return int(value) if value else None


def _words(value):
    return value.split(',') if isinstance(value, str) else value


class _Importable:
    """An object, or the name of one; of several names the first that can be imported."""

    def __init__(self, **short_names):
        self._short_names = short_names

    def __call__(self, value):
        if not isinstance(value, (str, list, tuple)):
            return value
        names = [self._short_names.get(name, name) for name in _words(value)]
        for name in names[:-1]:
            try:
                return self._imported(name)
            except ImportError:
                pass
        return self._imported(names[-1])

    def _imported(self, name):
        if not isinstance(name, str):
            return name
        if '.' not in name or '/' in name:
            raise ImportError('Cannot import %r. Required format: [package.]module.class. Or choose from %r'
                              % (name, list(self._short_names)))
        module_name, item = name.rsplit('.', 1)
        # A module that is there must not be imported again, or anything with it: the first hub of a native thread gets
        # here under the patch, where the lock of an import asks for the hub that is just being made.  One that lacks it
        # may be on its way in another thread.
        if not hasattr(sys.modules.get(module_name), item):
            __import__(module_name)
        module = sys.modules[module_name]
        try:
            return getattr(module, item)
        except AttributeError:
            raise ImportError('Cannot import %r from %r' % (item, module)) from None


class Setting:

    def __init__(self, name, default, validate, environment_key=None):
        self.name = name
        self.default = default
        self.environment_key = environment_key or 'GEVENT_' + name.upper()
        self._validate = validate

    def get(self):
        if 'value' not in self.__dict__:
            self.value = self._validate(os.environ.get(self.environment_key, self.default))
        return self.value

    def set(self, value):
        self.value = self._validate(value)


def make_settings():
    settings = [
        Setting('resolver', ['thread', 'dnspython', 'ares', 'block'],
                _Importable(ares='gevent.resolver.ares.Resolver', thread='gevent.resolver.thread.Resolver',
                            block='gevent.resolver.blocking.Resolver',
                            dnspython='gevent.resolver.dnspython.Resolver')),
        Setting('threadpool', 'gevent.threadpool.ThreadPool', _Importable()),
        Setting('loop', ['libev-cext'],
                _Importable(**{'libev-cext': '_gevent_core.loop', 'libev-cffi': 'gevent.libev.corecffi.loop',
                               'libuv-cffi': 'gevent.libuv.loop.loop', 'libuv': 'gevent.libuv.loop.loop'})),
        Setting('format_context', 'pprint.saferepr', _Importable()),
        Setting('libev_backend', None, _words, 'GEVENT_BACKEND'),
        Setting('fileobject', ['posix', 'thread'],
                _Importable(posix='gevent.fileobject.FileObjectPosix', thread='gevent.fileobject.FileObjectThread',
                            block='gevent.fileobject.FileObjectBlock'), 'GEVENT_FILE'),
        Setting('disable_watch_children', False, _flag, 'GEVENT_NOWAITPID'),
        Setting('trace_malloc', False, _integer, 'PYTHONTRACEMALLOC'),
        Setting('track_greenlet_tree', True, _flag),
        Setting('monitor_thread', False, _flag, 'GEVENT_MONITOR_THREAD_ENABLE'),
        Setting('max_blocking_time', 0.1, _seconds),
        Setting('memory_monitor_period', 5, _seconds, 'GEVENT_MONITOR_MEMORY_PERIOD'),
        Setting('max_memory_usage', None, _byte_count, 'GEVENT_MONITOR_MEMORY_MAX'),
        Setting('resolver_nameservers', None, _words),
        Setting('resolver_timeout', None, _seconds),
    ]
    settings += [Setting('ares_' + part, None, _as_is, 'GEVENTARES_' + part.upper())
                 for part in ('flags', 'timeout', 'tries', 'ndots', 'udp_port', 'tcp_port', 'servers')]
    if version_info >= (22, 8):
        settings.append(Setting('threadpool_idle_task_timeout', 5.0, _seconds))
    if version_info >= (25, 4):
        settings.append(Setting('print_blocking_reports', True, _flag, 'GEVENT_MONITOR_PRINT_BLOCKING_REPORTS'))
    return {setting.name: setting for setting in settings}


class Config:

    def __init__(self):
        self.settings = make_settings()

    def __getattr__(self, name):
        return self._setting(name).get()

    def __setattr__(self, name, value):
        if name != 'settings' and name in self.settings:
            self.set(name, value)
        else:
            super().__setattr__(name, value)

    def set(self, name, value):
        self._setting(name).set(value)

    def _setting(self, name):
        if name not in self.settings:
            raise AttributeError('No configuration setting for: %r' % name)
        return self.settings[name]

    def __dir__(self):
        return list(self.settings)


config = Config()
