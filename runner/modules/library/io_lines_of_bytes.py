# buffering=1 is for text: with bytes it is warned of and means nothing.
import os
import socket
import subprocess
import tempfile
import warnings

path = tempfile.mkstemp()[1]


def attempt(function):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        function().close()
    print([(each.category.__name__, str(each.message), each.filename == __file__ and each.lineno) for each in caught])


def process(**options):
    process = subprocess.Popen(['true'], bufsize=1, **options)
    process.communicate()
    return process.stdout


attempt(lambda: open(path, 'rb', 1))
attempt(lambda: open(path, 'wb', buffering=1))
attempt(lambda: open(path, 'w', 1))
attempt(lambda: os.fdopen(os.open(path, os.O_RDONLY), 'rb', 1))
attempt(lambda: process(stdout=subprocess.PIPE))
attempt(lambda: process(stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
attempt(lambda: process(stdout=subprocess.PIPE, text=True))
left, right = socket.socketpair()
attempt(lambda: left.makefile('rb', 1))
left.close()
right.close()
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    with open(path, 'wb', 1) as stream:
        stream.write(b'line\n')
        print(os.path.getsize(path))
