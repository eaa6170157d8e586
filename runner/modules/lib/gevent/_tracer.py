"""Models gevent._tracer: how long a greenlet kept its native thread to itself, told by greenlet.settrace.

All versions.
"""
import sys
import time
import traceback

from greenlet import getcurrent
from greenlet import settrace
from gevent.util import format_run_info

__all__ = ['GreenletTracer', 'HubSwitchTracer', 'MaxSwitchTracer']

_perf_counter = time.perf_counter
_gmtime = time.gmtime


class GreenletTracer:
    """Hears of the switches of the thread that makes it, and passes them on to who heard of them before."""

    def __init__(self):
        self.greenlet_switch_counter = 0
        self.active_greenlet = None
        self._killed = False
        self.previous_trace_function = settrace(self)

    def kill(self):
        if self._killed:
            return
        self._killed = True
        settrace(self.previous_trace_function)
        self.previous_trace_function = None

    def __call__(self, event, args):
        return self._trace(event, args)

    def _trace(self, event, args):
        self.greenlet_switch_counter += 1
        self.active_greenlet = args[1] if event in ('switch', 'throw') else None
        if self.previous_trace_function is not None:
            self.previous_trace_function(event, args)

    def did_block_hub(self, hub):
        """Whether nobody switched since the last call, in a greenlet other than the hub."""
        blocker = self.active_greenlet
        switched = self.greenlet_switch_counter != 0
        self.greenlet_switch_counter = 0
        if switched or blocker is None or blocker is hub:
            return False
        return True, blocker

    def ignore_current_greenlet_blocking(self):
        self.active_greenlet = None

    def monitor_current_greenlet_blocking(self):
        self.active_greenlet = getcurrent()

    def did_block_hub_report(self, hub, active_greenlet, format_kwargs):
        when = time.strftime('%Y-%m-%dT%H:%M:%SZ', _gmtime())
        frame = sys._current_frames().get(hub.thread_ident)
        if frame is None:
            stack = ['Unknown: No thread found for hub %r\n' % (hub,)]
        else:
            stack = traceback.format_stack(frame)
        return ['=' * 80,
                '\n%s : Greenlet %s appears to be blocked' % (when, active_greenlet),
                '    Reported by %s' % (self,),
                'Blocked Stack (for thread id %s):' % hex(hub.thread_ident),
                ''.join(stack),
                'Info:'] + format_run_info(**format_kwargs)


class _HubTracer(GreenletTracer):

    def __init__(self, hub, max_blocking_time):
        super().__init__()
        self.hub = hub
        self.max_blocking_time = max_blocking_time

    def kill(self):
        self.hub = None
        super().kill()


class HubSwitchTracer(_HubTracer):
    """Knows when the hub was last entered."""

    def __init__(self, hub, max_blocking_time):
        super().__init__(hub, max_blocking_time)
        self.last_entered_hub = 0

    def _trace(self, event, args):
        super()._trace(event, args)
        if self.active_greenlet is self.hub:
            self.last_entered_hub = _perf_counter()

    def did_block_hub(self, hub):
        if _perf_counter() - self.last_entered_hub > self.max_blocking_time:
            return True, self.active_greenlet


class MaxSwitchTracer(_HubTracer):
    """Knows the longest time since it was made that no greenlet but the hub was left."""

    def __init__(self, hub, max_blocking_time):
        super().__init__(hub, max_blocking_time)
        self.last_switch = _perf_counter()
        self.max_blocking = 0

    def _trace(self, event, args):
        left = self.active_greenlet
        super()._trace(event, args)
        if left is not self.hub and left is not None:
            self.max_blocking = max(self.max_blocking, _perf_counter() - self.last_switch)

    def did_block_hub(self, hub):
        if self.max_blocking == 0:
            self.max_blocking = _perf_counter() - self.last_switch
        if self.max_blocking > self.max_blocking_time:
            return True, self.active_greenlet
