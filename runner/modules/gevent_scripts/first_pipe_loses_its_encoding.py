"""gevent.subprocess drops what the first FileObject that it makes was told by name; what a child cannot do it tells
with the program's name, where the library tells none.
"""
import subprocess

from gevent import subprocess as patched

PIPE = -1
for module in subprocess, patched:
    for options in (dict(encoding='nope', stdout=PIPE), dict(encoding='latin-1', stdout=PIPE),
                    dict(encoding='nope', stdout=PIPE), dict(pass_fds=(77,)), dict(stdout=77)):
        try:
            print(module.Popen(['printf', r'a\303\251'], **options).communicate()[0].encode())
        except (LookupError, OSError) as error:
            print(type(error).__name__, error)
# prints:
# LookupError unknown encoding: nope
# b'a\xc3\x83\xc2\xa9'
# LookupError unknown encoding: nope
# OSError [Errno 9] Bad file descriptor
# OSError [Errno 9] Bad file descriptor
# b'a\xc3\xa9'
# b'a\xc3\x83\xc2\xa9'
# LookupError unknown encoding: nope
# OSError [Errno 9] Bad file descriptor: 'printf'
# OSError [Errno 9] Bad file descriptor: 'printf'
