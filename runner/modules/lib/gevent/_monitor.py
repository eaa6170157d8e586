"""Models gevent._monitor: the native thread that reports who keeps a hub from running.

All versions; from 24.11 listeners hear of it before it is printed.  Left out: the use of memory, which gevent asks
psutil for; without that it warns, as here.
"""
import os
import sys
import time

from greenlet import getcurrent
from gevent._config import config
from gevent._tracer import GreenletTracer
from gevent._version import version_info
from gevent.events import EventLoopBlocked
from gevent.events import notify
from gevent.monkey import get_original

__all__ = ['PeriodicMonitoringThread']

get_thread_ident = get_original('_thread', 'get_ident')
start_new_thread = get_original('_thread', 'start_new_thread')
thread_sleep = get_original('time', 'sleep')
_perf_counter = time.perf_counter


class MonitorWarning(RuntimeWarning):
    pass


class _MonitorEntry:

    def __init__(self, function, period):
        self.function = function
        self.period = period
        self.last_run_time = 0

    def __eq__(self, other):
        return self.function == other.function and self.period == other.period

    def __hash__(self):
        return hash((self.function, self.period))

    def __repr__(self):
        return repr((self.function, self.period, self.last_run_time))


class PeriodicMonitoringThread:
    inactive_sleep_time = 2.0
    min_sleep_time = 0.005

    def __init__(self, hub):
        assert get_thread_ident() == hub.thread_ident
        self.hub = hub
        self.should_run = True
        self._greenlet_tracer = GreenletTracer()
        self._monitoring_functions = [_MonitorEntry(self.monitor_blocking, config.max_blocking_time)]
        self._calculated_sleep_time = config.max_blocking_time
        self.monitor_thread_ident = start_new_thread(self, ())
        self.pid = os.getpid()

    def _on_fork(self):
        if os.getpid() != self.pid:
            self.pid = os.getpid()
            self.monitor_thread_ident = start_new_thread(self, ())

    def monitoring_functions(self):
        own = self._monitoring_functions[0]
        if own.period != config.max_blocking_time:
            own.period = config.max_blocking_time
            self._calculated_sleep_time = min(entry.period for entry in self._monitoring_functions)
        return self._monitoring_functions

    def add_monitoring_function(self, function, period):
        """Have *function* called about every *period* seconds with the hub; None ends that."""
        if not callable(function):
            raise ValueError('function must be callable')
        if period is None:
            self._monitoring_functions = [e for e in self._monitoring_functions if e.function != function]
        elif period <= 0:
            raise ValueError('Period must be positive.')
        else:
            entry = _MonitorEntry(function, period)
            self._monitoring_functions = [
                entry if e.function == function else e for e in self._monitoring_functions]
            if entry not in self._monitoring_functions:
                self._monitoring_functions.append(entry)
        self._calculated_sleep_time = min(e.period for e in self._monitoring_functions)

    def calculate_sleep_time(self):
        shortest = self._calculated_sleep_time
        return max(shortest, self.min_sleep_time) if shortest > 0 else self.inactive_sleep_time

    def kill(self):
        if self.should_run:
            self.should_run = False
            self._greenlet_tracer.kill()

    def __call__(self):
        getcurrent().gevent_monitoring_thread = lambda: self
        try:
            while self.should_run:
                functions = self.monitoring_functions()
                assert functions
                thread_sleep(self.calculate_sleep_time())
                hub = self.hub
                if not hub:
                    self.kill()
                if self.should_run:
                    self._run_those_due(functions, hub)
        except SystemExit:
            pass
        except BaseException:
            self.hub.handle_error(self, *sys.exc_info())

    def _run_those_due(self, functions, hub):
        now = _perf_counter()
        for entry in functions:
            if entry.period and entry.last_run_time + entry.period <= now:
                entry.last_run_time = now
                entry.function(hub)

    def monitor_blocking(self, hub):
        blocked = self._greenlet_tracer.did_block_hub(hub)
        if not blocked:
            return None
        blocker = blocked[1]
        report = self._greenlet_tracer.did_block_hub_report(
            hub, blocker, {'greenlet_stacks': False, 'current_thread_ident': self.monitor_thread_ident})
        if version_info < (24, 11):
            shown = self._show_blocking_report(hub, report, blocker)
            notify(EventLoopBlocked(blocker, config.max_blocking_time, report))
            return shown
        notify(EventLoopBlocked(blocker, config.max_blocking_time, report, hub=hub))
        return self._show_blocking_report(hub, report, blocker)

    def _show_blocking_report(self, hub, report, active_greenlet):
        if version_info < (25, 4) or config.print_blocking_reports:
            stream = hub.exception_stream
            for line in report:
                print(line, file=stream)
        return active_greenlet, report

    def ignore_current_greenlet_blocking(self):
        self._greenlet_tracer.ignore_current_greenlet_blocking()

    def monitor_current_greenlet_blocking(self):
        self._greenlet_tracer.monitor_current_greenlet_blocking()

    def can_monitor_memory_usage(self):
        return False

    def install_monitor_memory_usage(self):
        import warnings
        line = 267 if version_info < (24, 11) else 282 if version_info < (25, 4) else 283
        warnings.warn_explicit('Unable to monitor memory usage. Install psutil.', MonitorWarning, __file__, line)

    def __repr__(self):
        return '<%s at %s in thread %s greenlet %r for %r>' % (
            type(self).__name__, hex(id(self)), hex(self.monitor_thread_ident), getcurrent(), self.hub)
