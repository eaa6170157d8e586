"""gevent's sockets warn as the sockets that they have when they go unclosed; its file objects do not."""
import os
import warnings

from gevent import monkey
monkey.patch_all()
import socket

from gevent.fileobject import FileObjectPosix


def drop_socket():
    dropped = socket.socket()


def drop_pair():
    one, other = socket.socketpair()
    stream = one.makefile('rb')
    one = other = None
    stream = None


def drop_file_object():
    readable, writable = os.pipe()
    dropped = FileObjectPosix(readable, 'rb')
    dropped = FileObjectPosix(writable, 'wb')


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for drop in (drop_socket, drop_pair, drop_file_object):
        drop()
        print(drop.__name__, [str(each.message).split(' fd=')[0] for each in caught])
        caught.clear()

# prints:
# drop_socket ['unclosed <socket object,']
# drop_pair ['unclosed <socket object,', 'unclosed <socket object,']
# drop_file_object []
