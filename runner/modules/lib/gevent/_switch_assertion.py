"""Models gevent.util.assert_switches: a block of code must let other greenlets run.  All versions."""
import time

__name__ = 'gevent.util'  # what it defines is that one's

_perf_counter = time.perf_counter


class _FailedToSwitch(AssertionError):
    pass


class assert_switches:
    hub = None
    tracer = None
    _entered = None

    def __init__(self, max_blocking_time=None, hub_only=False):
        self.max_blocking_time = max_blocking_time
        self.hub_only = hub_only

    def __enter__(self):
        from gevent import _tracer
        from gevent import get_hub
        self.hub = get_hub()
        if not self.max_blocking_time:
            self.tracer = _tracer.GreenletTracer()
        elif self.hub_only:
            self.tracer = _tracer.HubSwitchTracer(self.hub, self.max_blocking_time)
        else:
            self.tracer = _tracer.MaxSwitchTracer(self.hub, self.max_blocking_time)
        self._entered = _perf_counter()
        self.tracer.monitor_current_greenlet_blocking()
        return self

    def __exit__(self, kind, value, trace):
        hub, tracer = self.hub, self.tracer
        self.hub = self.tracer = None
        tracer.kill()
        if kind is not None:
            return
        blocked = tracer.did_block_hub(hub)
        if not blocked:
            return
        message = 'To the hub' if self.hub_only else 'To any greenlet'
        message += ' in %.4f seconds' % (_perf_counter() - self._entered)
        if self.max_blocking_time:
            message += ' (max allowed %.4f seconds)' % self.max_blocking_time
        raise _FailedToSwitch('\n'.join([message] + tracer.did_block_hub_report(hub, blocked[1], {})))
