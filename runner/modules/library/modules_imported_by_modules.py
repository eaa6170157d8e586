"""Modules are names of the modules that import them, and can be replaced there."""
import concurrent.futures.thread
import logging.handlers
import socket
import socketserver
import subprocess
import threading
import time
import types
from unittest import mock

with mock.patch('socketserver.threading.Thread', 'nothing'):
    print(threading.Thread)
print(threading.Thread, logging.handlers.socket is socket, socketserver.os.getpid() > 0)
print(subprocess.signal.SIGTERM, subprocess.select.select, concurrent.futures.thread.weakref.ref)
print(threading.functools.partial, hasattr(threading, 'socket'), hasattr(socket, 'errno'))
with mock.patch('logging.handlers.time.time', lambda: 12):
    print(time.time(), logging.handlers.time.time())
with mock.patch.object(logging.handlers, 'socket', types.SimpleNamespace(name='mine')):
    print(logging.handlers.socket.name)
print(logging.handlers.socket is socket)
try:
    print(threading.telnetlib)
except AttributeError as error:
    print(error)
