"""gevent's Popen has options that CPython 3.8's has not; 21.12 has no process_group."""
# pairs: py3.8-gevent21.12
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
# __init__() got an unexpected keyword argument 'process_group'
# __init__() got an unexpected keyword argument 'nope'
