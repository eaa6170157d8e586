"""Started Pythons run beside their parent: they read what comes, have an environment, handle signals, fill pipes."""
import os, signal, subprocess, sys, tempfile
from gevent import monkey
monkey.patch_all()
import gevent

ECHO = """import os, sys
print('ready', os.environ.get('NAME'), 'HOME' in os.environ, flush=True)
for line in sys.stdin:
    sys.stdout.write(line.upper())
    sys.stdout.flush()
print('bye')
"""
p = subprocess.Popen([sys.executable, '-c', ECHO], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                     env={'NAME': 'value'})
print(p.stdout.readline().strip())
for word in ('one', 'two'):
    p.stdin.write(word + '\n')
    p.stdin.flush()
    print(p.stdout.readline().strip())
print(p.communicate('three\n'), p.returncode)

WAITS = """import signal, sys, time
def leave(number, frame):
    sys.exit(number)
signal.signal(signal.SIGTERM, leave)
print('up', flush=True)
time.sleep(0.1)
while True:
    time.sleep(0.5)
"""
p = subprocess.Popen([sys.executable, '-c', WAITS], stdout=subprocess.PIPE)
waiting = gevent.spawn(p.wait)
print(p.stdout.readline())
gevent.sleep(0.2)
p.terminate()
print(waiting.get())

p = subprocess.Popen([sys.executable, '-c', 'print("x" * 100000); print("y")'], stdout=subprocess.PIPE)
try:
    p.wait(timeout=0.5)
except subprocess.TimeoutExpired:
    print('the pipe is full', len(p.stdout.read()), p.wait())

# What is printed is not written before the end, or a flush.
p = subprocess.Popen([sys.executable, '-c', 'import time; print("early"); time.sleep(9)'], stdout=subprocess.PIPE)
gevent.sleep(0.3)
p.kill()
print(p.communicate(), p.returncode)
print(subprocess.run([sys.executable, '-c', 'import sys; print(len(sys.stdin.buffer.read()))'], input=b'z' * 70000,
                     stdout=subprocess.PIPE).stdout)

folder = tempfile.mkdtemp()
MAIN = 'import helper, sys\nprint(helper.value, sys.argv[1:])\n'
for name, text in (('helper.py', 'value = 42\n'), ('main.py', MAIN)):
    with open(os.path.join(folder, name), 'w') as f:
        f.write(text)
print(subprocess.check_output([sys.executable, os.path.join(folder, 'main.py'), 'x']))

# prints:
# ready value False
# ONE
# TWO
# ('THREE\nbye\n', None) 0
# b'up\n'
# 15
# the pipe is full 100003 0
# (b'', None) -9
# b'70000\n'
# b"42 ['x']\n"
