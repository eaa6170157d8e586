"""From 24.10 on, an option that names a module means nothing."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import os
import subprocess
import sys
import tempfile

TEXT = """import sys, threading
print(__name__, sys.argv[1:], threading.Event.__module__, threading.local.__module__, hasattr(sys, 'gettrace'))
sys.exit(len(sys.argv))
"""
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'script.py')
    with open(path, 'w') as file:
        file.write(TEXT)
    for options in ([], ['-m', 'gevent.monkey', '--no-thread'], ['-m', 'gevent.monkey', '--socket']):
        program = subprocess.run([sys.executable] + options + [path, 'a', '--b'], stdout=subprocess.PIPE, text=True)
        print(program.returncode, program.stdout.strip())

# prints:
# 3 __main__ ['a', '--b'] threading _thread True
# 3 __main__ ['a', '--b'] threading _thread True
# 3 __main__ ['a', '--b'] gevent._gevent_cevent gevent._gevent_clocal True
