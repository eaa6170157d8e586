"""Models gevent.greenlet.Greenlet: a greenlet of the hub with a start, a result and links.

All versions; from 26.5 a greenlet never counts as dead while it is the current one.
A Greenlet's start event is None (never started), a callback or timer of the loop (scheduled),
`_started` (it got to run) or `_cancelled` (killed before it could): `dead` is told from these,
since the raw greenlet below knows nothing of a start that was taken back.
"""
from _extension_types import compiled
import sys

import _gevent_core
from _frames import noted_frames
from _frames import rebuilt_traceback
from _readonly_member import ReadOnlyMember
from greenlet import GreenletExit
from greenlet import getcurrent
from greenlet import greenlet
from gevent._compat import reraise
from gevent._compiled_import import imported as _imported
from gevent._config import config as GEVENT_CONFIG
from gevent._greenlet_groups import joinall
from gevent._greenlet_groups import killall
from gevent._greenlet_primitives import get_my_hub
from gevent._greenlet_primitives import track_spawner
from gevent._greenlet_links import FailureSpawnedLink
from gevent._greenlet_links import SpawnedLink
from gevent._greenlet_links import SuccessSpawnedLink
from gevent._hub_local import get_hub_noargs
from gevent._util import readproperty
from gevent._version import version_info
from gevent._waiter import Waiter
from gevent.exceptions import InvalidSwitchError
from gevent.timeout import Timeout

__all__ = ['Greenlet', 'joinall', 'killall']


class _StartState:
    """Stands in for the start event once there is nothing to wait for."""
    pending = active = False

    def stop(self):
        return None

    close = stop


def _kill(victim, exception, waiter):
    """In the hub: throw into *victim*, then let the greenlet behind *waiter* go on."""
    try:
        if isinstance(exception, tuple) and len(exception) == 3:
            victim.throw(*exception)
        else:
            victim.throw(exception)
    except BaseException:
        victim.parent.handle_error(victim, *sys.exc_info())
    if waiter is not None:
        waiter.switch(None)


_cancelled = _StartState()
_started = _StartState()
_spawn_callbacks = set()


@compiled
class Greenlet(greenlet):
    __module__ = 'gevent._gevent_cgreenlet'

    # Three Nones in _exc_info: it has ended with a value; else type, value and traceback of an error.
    __slots__ = ('cdef_args', 'cdef_kwargs', 'cdef_value', 'cdef__start_event', 'cdef__notifier', 'cdef__links',
                 'cdef__formatted_info', 'cdef__ident', 'cdef__exc_info', 'spawning_greenlet', 'spawn_tree_locals',
                 'spawning_stack', '__weakref__')
    spawning_stack_limit = 10
    args = ReadOnlyMember('cdef_args')
    kwargs = ReadOnlyMember('cdef_kwargs')
    value = ReadOnlyMember('cdef_value')

    def __init__(self, /, run=None, *args, **kwargs):
        super().__init__(None, get_hub_noargs())
        if run is not None:
            self._run = run
        if not callable(self._run):
            raise TypeError('The run argument or self._run must be callable')
        self.cdef_args = args
        self.cdef_kwargs = kwargs
        self.cdef__links = []
        self.spawning_greenlet = self.spawn_tree_locals = self.spawning_stack = None
        if GEVENT_CONFIG.track_greenlet_tree:
            track_spawner(self)
            self.spawning_stack = noted_frames(self.spawning_stack_limit)

    @property
    def minimal_ident(self):
        if self.cdef__ident is None:
            self.cdef__ident = get_my_hub(self).ident_registry.get_ident(self)
        return self.cdef__ident

    @readproperty
    def name(self):
        return 'Greenlet-%d' % self.minimal_ident

    @property
    def loop(self):
        return get_my_hub(self).loop

    def __bool__(self):
        return self.cdef__start_event is not None and self.cdef__exc_info is None

    @property
    def dead(self):
        if version_info >= (26, 5) and getcurrent() is self:
            return False
        event = self.cdef__start_event
        if event is _cancelled:
            return True
        if event is not None and event is not _started and not self.cdef__start_pending():
            return True  # its turn came, but the switch into it raised
        return super().dead

    def cdef__start_pending(self):
        event = self.cdef__start_event
        return event is not None and (event.pending or getattr(event, 'active', False))

    def cdef__cancel_start(self):
        if self.cdef__start_event is None:
            self.cdef__start_event = _cancelled
        self.cdef__start_event.stop()
        self.cdef__start_event.close()

    def cdef__report_death_before_start(self, thrown):
        """A throw into a greenlet that never ran: what was thrown becomes its outcome."""
        if self.cdef__exc_info is not None or not self.dead:
            return
        if not thrown:
            thrown = (GreenletExit, GreenletExit(), None)
        elif len(thrown) == 1:
            error = thrown[0]
            if isinstance(error, type) and issubclass(error, BaseException):
                error = error()
            thrown = (type(error), error, None)
        if not issubclass(thrown[0], BaseException):
            if version_info < (23,):
                print('RANDOM CRAP', thrown)
                import traceback
                traceback.print_stack()
            thrown = (BaseException, BaseException(thrown), None)
        Greenlet.cdef__report_error(self, thrown)

    @property
    def started(self):
        return bool(self)

    def ready(self):
        return self.dead or self.cdef__exc_info is not None

    def successful(self):
        return self.cdef__exc_info is not None and self.cdef__exc_info[1] is None

    def __repr__(self):
        name = ' '
        if 'name' in self.__dict__ or self.cdef__ident is not None:
            name = ' "%s" ' % (self.name,)
        return '<%s%sat %s: %s>' % (type(self).__name__, name, hex(id(self)), self._formatinfo())

    def _formatinfo(self):
        if self.cdef__formatted_info is None:
            function = self._run
            if not hasattr(function, '__self__'):
                text = getattr(function, '__name__', '') or repr(function)
            else:
                # Of what is in C the module, or nothing.
                text = '_run' if function.__self__ is self else repr(function)
            shown = [repr(each)[:50] for each in self.cdef_args or ()]
            shown += ['%s=%s' % (key, repr(each)[:50]) for key, each in (self.cdef_kwargs or {}).items()]
            if shown:
                text += '(' + ', '.join(shown) + ')'
            self.cdef__formatted_info = text
        return self.cdef__formatted_info

    @property
    def exception(self):
        return None if self.cdef__exc_info is None else self.cdef__exc_info[1]

    @property
    def exc_info(self):
        if self.cdef__exc_info is None or self.cdef__exc_info[0] is None:
            return None
        # A traceback that was written down, and is read anew each time.
        return self.cdef__exc_info[:2] + (rebuilt_traceback(self.cdef__exc_info[2]),)

    def _raise_exception(self):
        reraise(*self.exc_info)

    def throw(self, *args):
        """Throw into the greenlet at once; one that has not started will never run."""
        self.cdef__cancel_start()
        try:
            if not self.dead:
                super().throw(*args)
        finally:
            self.cdef__report_death_before_start(args)

    def start(self):
        if self.cdef__start_event is None:
            for callback in _spawn_callbacks:
                callback(self)
            self.cdef__start_event = get_my_hub(self).loop.run_callback(self.switch)

    def start_later(self, seconds):
        if self.cdef__start_event is None:
            for callback in _spawn_callbacks:
                callback(self)
            self.cdef__start_event = get_my_hub(self).loop.timer(seconds)
            self.cdef__start_event.start(self.switch)

    @staticmethod
    def add_spawn_callback(callback):
        _spawn_callbacks.add(callback)

    @staticmethod
    def remove_spawn_callback(callback):
        _spawn_callbacks.discard(callback)

    @classmethod
    def spawn(cls, /, *args, **kwargs):
        made = cls(*args, **kwargs)
        made.start()
        return made

    @classmethod
    def spawn_later(cls, /, seconds, *args, **kwargs):
        if cls is Greenlet and not args and 'run' not in kwargs:
            raise TypeError('')
        made = cls(*args, **kwargs)
        made.start_later(seconds)
        return made

    def _maybe_kill_before_start(self, exception):
        """Take back the start; true if the greenlet is dead for it (or was before)."""
        self.cdef__cancel_start()
        arguments = self.cdef_args
        self.cdef__free()
        del arguments  # each dies before the next greenlet of killall() is looked at
        dead = self.dead
        if dead:
            whole = isinstance(exception, tuple) and len(exception) == 3
            try:
                self.cdef__report_death_before_start(exception if whole else (exception,))
            except BaseException as error:
                if version_info >= (23,):
                    raise
                _gevent_core.ignore(error, 'gevent._gevent_cgreenlet.Greenlet._maybe_kill_before_start')
                return False
        return dead

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        """Have *exception* thrown by the hub; with *block*, wait until the greenlet ended."""
        if self._maybe_kill_before_start(exception) or self.ready():
            return
        waiter = Waiter() if block else None
        get_my_hub(self).loop.run_callback(_kill, self, exception, waiter)
        if waiter is not None:
            waiter.get()
            self.join(timeout)

    def cdef__wait_for_end(self, limit, what):
        """Park until this greenlet tells its links, or the started Timeout *limit* is thrown."""
        resume = getcurrent().switch
        self.rawlink(resume)
        try:
            try:
                got = self.parent.switch()
                if got is not self:
                    raise InvalidSwitchError('Invalid switch into %s: %r' % (what, got))
            finally:
                limit.cancel()
        except BaseException:
            self.unlink(resume)
            raise

    def get(self, block=True, timeout=None):
        """The value the greenlet returned, or what it raised, raised again."""
        if not self.ready():
            if not block:
                raise Timeout()
            self.cdef__wait_for_end(Timeout._start_new_or_dummy(timeout), 'Greenlet.get()')
        if self.ready():
            if self.successful():
                return self.value
            self._raise_exception()
        return None

    def join(self, timeout=None):
        """Wait until the greenlet ended or *timeout* passed; None either way."""
        if self.ready():
            return
        limit = Timeout._start_new_or_dummy(timeout)
        try:
            self.cdef__wait_for_end(limit, 'Greenlet.join()')
        except Timeout as expired:
            if expired is not limit:
                raise

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.kill((kind, value, trace), True, None)
            return
        try:
            self.join(None)
        finally:
            self.kill(GreenletExit, True, None)

    def cdef__schedule_links(self):
        if self.cdef__links and not self.cdef__notifier:
            self.cdef__notifier = get_my_hub(self).loop.run_callback(self._notify_links)

    # Functions of C for gevent's own code, which calls no method that a subclass has put in their place.
    def cdef__report_result(self, result):
        self.cdef__exc_info = (None, None, None)
        self.cdef_value = result
        self.cdef__schedule_links()

    def cdef__report_error(self, exc_info):
        if isinstance(exc_info[1], GreenletExit):
            Greenlet.cdef__report_result(self, exc_info[1])
            return
        trace = rebuilt_traceback(exc_info[2]) if len(exc_info) > 2 else None  # what was thrown may lack it
        self.cdef__exc_info = exc_info[:2] + (trace,)
        self.cdef__schedule_links()
        get_my_hub(self).handle_error(self, *exc_info)

    def run(self):
        """What the raw greenlet runs at the first switch into it."""
        try:
            self.cdef__cancel_start()
            self.cdef__start_event = _started
            try:
                result = self._run(*self.cdef_args, **self.cdef_kwargs)
            except BaseException:
                Greenlet.cdef__report_error(self, sys.exc_info())
            else:
                Greenlet.cdef__report_result(self, result)
        finally:
            self.cdef__free()

    def cdef__free(self):
        self.__dict__.pop('_run', None)
        self.cdef_args = ()
        self.cdef_kwargs.clear()

    def _run(self):
        """For subclasses; a Greenlet made with a callable has that in its place."""
        return None

    def has_links(self):
        return bool(self.cdef__links)

    def rawlink(self, callback):
        """Have the hub call *callback* with this greenlet once it ended."""
        if not callable(callback):
            raise TypeError('Expected callable: %r' % (callback,))
        self.cdef__links.append(callback)
        if self.ready():
            self.cdef__schedule_links()

    def link(self, callback, SpawnedLink=SpawnedLink):
        self.rawlink(SpawnedLink(callback))

    def link_value(self, callback, SpawnedLink=SuccessSpawnedLink):
        self.link(callback, SpawnedLink=SpawnedLink)

    def link_exception(self, callback, SpawnedLink=FailureSpawnedLink):
        self.link(callback, SpawnedLink=SpawnedLink)

    def unlink(self, callback):
        if callback in self.cdef__links:
            self.cdef__links.remove(callback)

    def unlink_all(self):
        self.cdef__links.clear()

    def _notify_links(self):
        while self.cdef__links:     # links may add and remove links
            link = self.cdef__links.pop(0)
            try:
                link(self)
            except BaseException:
                get_my_hub(self).handle_error((link, self), *sys.exc_info())

__name__ = _imported(__name__, 'gevent._gevent_cgreenlet')
