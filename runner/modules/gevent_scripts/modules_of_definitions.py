"""Where classes and functions say that they were defined, before and after the patch."""
import asyncio, contextlib, functools, http.client, logging, logging.handlers, os, socket
print(os.write.__module__, os.listdir.__module__, os.makedirs.__module__, os.getenv.__module__, os.fork.__module__)
print(logging.StreamHandler, logging.Logger)
print(logging.Formatter, logging.handlers.RotatingFileHandler)
print(asyncio.Task, asyncio.Future, asyncio.Protocol, asyncio.gather.__module__, asyncio.wait_for.__module__)
print(functools.lru_cache.__module__, contextlib.AsyncExitStack, http.client.HTTPMessage)

from gevent import monkey
monkey.patch_all()
import gevent, gevent.fileobject, gevent.hub, gevent.pywsgi, gevent.socket, gevent.util
print(socket.getaddrinfo.__module__, socket.socketpair.__module__, os.fork.__module__)
for each in (gevent.socket.wait_read, gevent.socket.cancel_wait, gevent.get_hub, gevent.wait, gevent.joinall):
    print(each.__name__, each.__module__)
print(gevent.hub.signal, gevent.util.GreenletTree)
print(gevent.pywsgi.WSGIHandler, gevent.pywsgi.Input)
print(gevent.fileobject.FileObjectPosix, gevent.fileobject.FileObjectThread)
print(monkey.patch_os.__module__, monkey.patch_thread.__module__, monkey.patch_all.__module__)
# prints:
# posix posix os os posix
# <class 'logging.StreamHandler'> <class 'logging.Logger'>
# <class 'logging.Formatter'> <class 'logging.handlers.RotatingFileHandler'>
# <class '_asyncio.Task'> <class '_asyncio.Future'> <class 'asyncio.protocols.Protocol'> asyncio.tasks asyncio.tasks
# functools <class 'contextlib.AsyncExitStack'> <class 'http.client.HTTPMessage'>
# gevent._socketcommon gevent._socket3 gevent.os
# wait_read gevent._gevent_c_hub_primitives
# cancel_wait gevent._socketcommon
# get_hub gevent._gevent_c_hub_local
# wait_on_objects gevent._gevent_c_hub_primitives
# joinall gevent._gevent_cgreenlet
# <class 'gevent.hub.signal'> <class 'gevent.util.GreenletTree'>
# <class 'gevent.pywsgi.WSGIHandler'> <class 'gevent.pywsgi.Input'>
# <class 'gevent._fileobjectposix.FileObjectPosix'> <class 'gevent._fileobjectcommon.FileObjectThread'>
# gevent.monkey gevent.monkey gevent.monkey
