# What goes without having been closed says so to who has filters for ResourceWarning.
import os
import socket
import subprocess
import sys
import tempfile
import warnings


def drop_socket():
    dropped = socket.socket()


def drop_file():
    dropped = open('/dev/null', encoding='utf-8')


def drop_streams():
    buffered = open('/dev/null', 'rb')
    raw = open('/dev/null', 'wb', 0)
    buffered = None
    raw = None


def drop_descriptor():
    fd = os.open('/dev/null', os.O_RDONLY)
    borrowed = os.fdopen(fd, 'rb', closefd=False)
    borrowed = None
    os.close(fd)


def drop_folder():
    tempfile.TemporaryDirectory()


def close_all():
    with socket.socket(), open('/dev/null'), tempfile.TemporaryDirectory():
        pass


def shorten(text):
    return text.split(' fd=')[0].split(' <TemporaryDirectory')[0]


drop_socket()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for drop in (drop_socket, drop_file, drop_streams, drop_descriptor, drop_folder, close_all):
        drop()
        print(drop.__name__, [shorten(str(each.message)) for each in caught])
        print([each.category.__name__ for each in caught],
              [each.lineno for each in caught if os.path.basename(each.filename) == 'unclosed.py'])
        caught.clear()

SCRIPT = '''
import socket, warnings
warnings.simplefilter('always')
kept = socket.socket()
file = open('/dev/null', encoding='utf-8')
'''
ended = subprocess.run([sys.executable, '-c', SCRIPT], stderr=subprocess.PIPE, universal_newlines=True)
print(ended.stderr.replace(', laddr', '\n').split('\n')[0])
print(ended.stderr.split('\n')[1])
