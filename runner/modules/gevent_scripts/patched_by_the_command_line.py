"""Options switch patches off; one that names a module means that alone."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
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
    for options in ([], ['-m', 'gevent.monkey'], ['-m', 'gevent.monkey', '--no-thread'],
                    ['-m', 'gevent.monkey', '--socket'], ['-m', 'gevent.monkey', '--no-Event', '--no-socket']):
        program = subprocess.run([sys.executable] + options + [path, 'a', '--b'], stdout=subprocess.PIPE, text=True)
        print(program.returncode, program.stdout.strip())

# prints:
# 3 __main__ ['a', '--b'] threading _thread True
# 3 __main__ ['a', '--b'] gevent._gevent_cevent gevent._gevent_clocal True
# 3 __main__ ['a', '--b'] threading _thread True
# 3 __main__ ['a', '--b'] threading _thread True
# 3 __main__ ['a', '--b'] threading gevent._gevent_clocal True
