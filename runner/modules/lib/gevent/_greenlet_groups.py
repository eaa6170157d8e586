"""Models the functions of gevent.greenlet that take several greenlets: joinall, killall.

All versions.  A greenlet that has not started is taken off the loop and never runs.
"""
import sys

from greenlet import GreenletExit
from gevent._hub_primitives import iwait_on_objects
from gevent._hub_primitives import wait_on_objects
from gevent._waiter import Waiter
from gevent.timeout import Timeout

__name__ = 'gevent._gevent_cgreenlet'  # what it defines is that one's


def joinall(greenlets, timeout=None, raise_error=False, count=None):
    """Wait for *greenlets*; those that ended.  *raise_error* raises the first error among them."""
    if not raise_error:
        return wait_on_objects(greenlets, timeout=timeout, count=count)
    done = []
    for each in iwait_on_objects(greenlets, timeout=timeout, count=count):
        if getattr(each, 'exception', None) is not None:
            if hasattr(each, '_raise_exception'):
                each._raise_exception()
            raise each.exception
        done.append(each)
    return done


def _throw_into_all(greenlets, exception, waiter):
    """In the hub: throw into each; *waiter*, if given, gets those that live on."""
    diehards = []
    for victim in greenlets:
        if victim.dead:
            continue
        try:
            victim.throw(exception)
        except BaseException:
            victim.parent.handle_error(victim, *sys.exc_info())
        if not victim.dead:
            diehards.append(victim)
    if waiter is not None:
        waiter.switch(diehards)


def killall(greenlets, exception=GreenletExit, block=True, timeout=None):
    """Kill *greenlets*; with *block*, wait for those that survive what was thrown."""
    remaining = []
    for victim in greenlets:
        take_back_start = getattr(victim, '_maybe_kill_before_start', None)
        if take_back_start is None or not take_back_start(exception):
            remaining.append(victim)
    if not remaining:
        return
    loop = remaining[-1].loop
    if not block:
        loop.run_callback(_throw_into_all, remaining, exception, None)
        return
    waiter = Waiter()
    loop.run_callback(_throw_into_all, remaining, exception, waiter)
    limit = Timeout._start_new_or_dummy(timeout)
    try:
        alive = waiter.get()
        if alive:
            joinall(alive, raise_error=False)
    finally:
        limit.cancel()
