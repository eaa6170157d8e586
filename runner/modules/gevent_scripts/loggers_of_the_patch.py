"""Loggers that the patch leaves: those of gevent's own modules, which log nothing."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
import logging

before = list(logging.Logger.manager.loggerDict)
monkey.patch_all()
print(before == list(logging.Logger.manager.loggerDict))
for name, logger in logging.Logger.manager.loggerDict.items():
    print(name, type(logger).__name__)
# prints:
# True
# gevent.monkey._errors Logger
# gevent.monkey PlaceHolder
# gevent PlaceHolder
# gevent.monkey._state Logger
