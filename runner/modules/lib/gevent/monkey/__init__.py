"""Models gevent.monkey: which standard modules get gevent's twins, in which order, with what said.

All versions.  24.10 made it a package whose import brings in logging, and with that threading;
25.4 and later replace queue.Queue and its kin too, and on Python 3.14 patch selectors before select.
patch_thread is in files of its own, one for threads with a state lock (Python up to 3.12), one for
threads with handles.  Left out: running a script through `python -m gevent.monkey`.
"""
import sys as _sys

from gevent._version import version_info
from gevent.monkey.api import MonkeyPatchWarning
from gevent.monkey.api import _BadImplements
from gevent.monkey.api import _check_availability
from gevent.monkey.api import _ignores_DoNotPatch
from gevent.monkey.api import _notify_patch
from gevent.monkey.api import _patch_module
from gevent.monkey.api import _process_warnings
from gevent.monkey.api import _queue_warning
from gevent.monkey.api import get_original
from gevent.monkey.api import is_anything_patched
from gevent.monkey.api import is_module_patched
from gevent.monkey.api import is_object_patched
from gevent.monkey.api import patch_item
from gevent.monkey.api import patch_module
from gevent.monkey.api import remove_item
from gevent.monkey.api import saved

__all__ = ['patch_all', 'patch_builtins', 'patch_dns', 'patch_os', 'patch_queue', 'patch_select',
           'patch_signal', 'patch_socket', 'patch_ssl', 'patch_subprocess', 'patch_sys',
           'patch_thread', 'patch_time', 'get_original', 'is_module_patched', 'is_object_patched',
           'patch_module', 'main']

_SETTINGS = '_gevent_saved_patch_all_module_settings'

if version_info < (24, 10):
    del api     # where these names come from: a part of the one module that it was then

if version_info >= (24, 10):
    __all__.append('MonkeyPatchWarning')
    # gevent's own modules make loggers at this point, and logging imports threading.
    import logging as _logging
    for _name in ('_errors', '_state'):
        _logging.getLogger('gevent.monkey.' + _name)


@_ignores_DoNotPatch
def patch_sys(stdin=True, stdout=True, stderr=True):
    """Does nothing on Python 3."""
    return None


@_ignores_DoNotPatch
def patch_os():
    _patch_module('os')


@_ignores_DoNotPatch
def patch_queue():
    items = ['SimpleQueue']
    if version_info >= (25, 4):
        items += ['PriorityQueue', 'LifoQueue', 'Queue']
    _patch_module('queue', items=items)


@_ignores_DoNotPatch
def patch_time():
    _patch_module('time')


@_ignores_DoNotPatch
def patch_contextvars():
    """Does nothing from Python 3.7 on: greenlets carry their contexts themselves."""
    return None


@_ignores_DoNotPatch
def patch_thread(threading=True, _threading_local=True, Event=True, logging=True,
                 existing_locks=True, _warnings=None):
    """Make `_thread` start greenlets; with *threading*, `threading` too, as far as told."""
    if _sys.version_info[:2] < (3, 13):
        from gevent.monkey._patch_thread_lt313 import Patcher
    else:
        from gevent.monkey._patch_thread_gte313 import Patcher
    Patcher(threading, _threading_local, Event, logging, existing_locks, _warnings).patch()


@_ignores_DoNotPatch
def patch_socket(dns=True, aggressive=True):
    from gevent import socket
    items = socket.__implements__
    if not dns:
        items = set(items) - set(socket.__dns__)
    _patch_module('socket', items=items)
    if aggressive and 'ssl' not in socket.__implements__:
        remove_item(socket, 'ssl')


@_ignores_DoNotPatch
def patch_dns():
    from gevent import socket
    _patch_module('socket', items=socket.__dns__)


@_ignores_DoNotPatch
def patch_ssl(_warnings=None, _first_time=True):
    late = _first_time and hasattr(_sys.modules.get('ssl'), 'SSLContext')
    twin, _target = _patch_module('ssl', _warnings=_warnings)
    if late:
        from gevent.monkey._late_ssl import warn_of_references
        warn_of_references(twin.orig_SSLContext, _warnings)


@_ignores_DoNotPatch
def patch_select(aggressive=True):
    _patch_module('select', _patch_kwargs={'aggressive': aggressive})


@_ignores_DoNotPatch
def patch_selectors(aggressive=True):
    try:
        _check_availability('selectors')
    except ImportError:
        return
    _patch_module('selectors', _patch_kwargs={'aggressive': aggressive})


@_ignores_DoNotPatch
def patch_subprocess():
    _patch_module('subprocess')


@_ignores_DoNotPatch
def patch_builtins():
    """Does nothing on Python 3."""
    return None


@_ignores_DoNotPatch
def patch_signal():
    _patch_module('signal')


def _check_repatching(settings):
    """Merge *settings* into those of earlier calls: warnings, whether it is the first, news."""
    _warnings = []
    before = saved.setdefault(_SETTINGS, {})
    first_time = not before
    if not first_time and before != settings:
        _queue_warning('Patching more than once will result in the union of all True'
                       ' parameters being patched',
                       _warnings)
    news = {}
    for name, wanted in settings.items():
        if name not in before or wanted and not before[name]:
            news[name] = before[name] = wanted
    return _warnings, first_time, news


def _subscribe_signal_os(will_patch_all):
    """gevent's own subscriber to the event before patch_all."""
    if (will_patch_all.will_patch_module('signal')
            and not will_patch_all.will_patch_module('os')):
        _queue_warning('Patching signal but not os will result in SIGCHLD handlers'
                       ' installed after this not being called and os.waitpid may not'
                       ' function correctly if gevent.subprocess is used. This may raise an'
                       ' error in the future.',
                       will_patch_all._warnings)


def patch_all(socket=True, dns=True, time=True, select=True, thread=True, os=True, ssl=True,
              subprocess=True, sys=False, aggressive=True, Event=True,
              builtins=True, signal=True,
              queue=True, contextvars=True,
              **kwargs):
    """Patch everything that is not switched off; None if an earlier call did it already.

    A later call with other settings patches anew whatever it asks for itself, done before or not.
    """
    settings = {'socket': socket, 'dns': dns, 'time': time, 'select': select, 'thread': thread,
                'os': os, 'ssl': ssl, 'subprocess': subprocess, 'sys': sys,
                'aggressive': aggressive, 'Event': Event, 'builtins': builtins,
                'signal': signal, 'queue': queue, 'contextvars': contextvars}
    _warnings, first_time, modules_to_patch = _check_repatching(settings)
    if not modules_to_patch:
        _process_warnings(_warnings)
        return None

    from gevent import events
    try:
        _notify_patch(events.GeventWillPatchAllEvent(modules_to_patch, kwargs), _warnings)
    except events.DoNotPatch:
        return False

    if os:
        patch_os()
    if thread:
        patch_thread(Event=Event, _warnings=_warnings)
    if time:
        patch_time()  # after thread, whose twins want the native sleep
    if sys:
        patch_sys()
    if socket:
        patch_socket(dns=dns, aggressive=aggressive)
    if select:
        if version_info >= (25, 4) and _sys.version_info[:2] >= (3, 14):
            patch_selectors(aggressive=aggressive)
            patch_select(aggressive=aggressive)
        else:
            patch_select(aggressive=aggressive)
            patch_selectors(aggressive=aggressive)
    if ssl:
        patch_ssl(_warnings=_warnings, _first_time=first_time)
    if subprocess:
        patch_subprocess()
    if builtins:
        patch_builtins()
    if signal:
        patch_signal()
    if queue:
        patch_queue()
    if contextvars:
        patch_contextvars()

    _notify_patch(events.GeventDidPatchBuiltinModulesEvent(modules_to_patch, kwargs), _warnings)
    _notify_patch(events.GeventDidPatchAllEvent(modules_to_patch, kwargs), _warnings)
    _process_warnings(_warnings)
    return True


def main():
    """What `python -m gevent.monkey` does."""
    from gevent import _monkey_main
    return _monkey_main.main()
