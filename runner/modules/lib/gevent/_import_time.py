"""Models how long gevent's own imports keep the importing thread busy.

The first patch imports gevent.events, and with it much of the standard library: up to 22.10
pkg_resources, from 24.10 importlib.metadata; patching sockets imports ssl and subprocess too.  Native
threads that were started before run on meanwhile, so a case that patches late or in a thread
shows this time.  The figures (seconds) come from recorded runs: what a join after a late patch_all or
patch_thread took, against the time that the thread still had to live.
"""
import sys

import _gevent_core
from gevent._version import version_info

if version_info >= (24, 10):
    _EVENTS, _LISTENERS, _TWINS = 0.03, 0.0, 0.04
elif sys.version_info[:2] >= (3, 11):
    _EVENTS, _LISTENERS, _TWINS = 0.08, 0.03, 0.02
elif sys.version_info[:2] >= (3, 9):
    _EVENTS, _LISTENERS, _TWINS = 0.105, 0.025, 0.08
else:
    _EVENTS, _LISTENERS, _TWINS = 0.09, 0.04, 0.08


def spend_on_events():
    _gevent_core.spend(_EVENTS)


def spend_on_listeners():
    """For finding and loading the listeners that packages install for patch_all."""
    _gevent_core.spend(_LISTENERS)


def spend_on_twins():
    """For gevent's socket, ssl, select and subprocess, with what they import."""
    _gevent_core.spend(_TWINS)
