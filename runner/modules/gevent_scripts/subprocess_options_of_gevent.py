"""gevent's Popen has options that CPython's has only since some version, from 22.10 on process_group too."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.13-gevent26.5
from gevent import monkey
monkey.patch_all()
import subprocess

for options in ({"umask": -1}, {"pipesize": -1}, {"user": None, "group": None, "extra_groups": None},
                {"process_group": 0}, {"nope": 1}):
    try:
        print(list(options), subprocess.Popen(["echo", "x"], stdout=subprocess.PIPE, **options).communicate())
    except TypeError as error:
        print(error)

# prints:
# ['umask'] (b'x\n', None)
# ['pipesize'] (b'x\n', None)
# ['user', 'group', 'extra_groups'] (b'x\n', None)
# ['process_group'] (b'x\n', None)
# Popen.__init__() got an unexpected keyword argument 'nope'
