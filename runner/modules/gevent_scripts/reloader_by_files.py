"""A reloader: the child that serves is started anew when the file that it serves from has changed."""
from gevent import monkey
monkey.patch_all()
import os
import subprocess
import sys
import tempfile
import time

import gevent

folder = tempfile.mkdtemp()
config = os.path.join(folder, 'config')
said = os.path.join(folder, 'said')
CHILD = '''if True:
    import sys, time
    with open(sys.argv[1]) as file:
        value = file.read()
    with open(sys.argv[2], 'a') as file:
        file.write('serving %s\\n' % value)
    time.sleep(60)
'''


def write(text):
    with open(config, 'w') as file:
        file.write(text)


def start():
    return subprocess.Popen([sys.executable, '-c', CHILD, config, said])


def reload():
    known, child = None, None
    while known != 'stop':
        with open(config) as file:
            now = file.read()
        if now != known:
            if child is not None:
                child.terminate()
                print('ended', child.wait(), flush=True)
            known = now
            child = start() if now != 'stop' else None
        gevent.sleep(0.05)


write('one')
reloader = gevent.spawn(reload)
editor = subprocess.Popen('sleep 0.6; printf two > %s; sleep 0.6; printf stop > %s' % (config, config), shell=True)
reloader.join()
print(editor.wait(), flush=True)
with open(said) as file:
    print(file.read())
pid = os.fork()
if pid == 0:
    subprocess.call(['rm', '-r', folder])
    os._exit(0)
os.waitpid(pid, 0)
print(os.path.exists(folder))
# prints:
# ended -15
# ended -15
# 0
# serving one
# serving two
#
# False
