"""gevent's Popen lets the child's streams block: so do the parent's, where they are of the same open file."""
from gevent import monkey
monkey.patch_all()
import os
import subprocess
import sys

first = subprocess.Popen([sys.executable, '-c', "print('x' * 20)"], stdout=subprocess.PIPE)
print(os.get_blocking(first.stdout.fileno()))
second = subprocess.Popen([sys.executable, '-c', 'import os, sys; print(os.get_blocking(0), len(sys.stdin.read()))'],
                          stdin=first.stdout, stdout=subprocess.PIPE, universal_newlines=True)
print(second.communicate()[0].strip(), first.wait(), second.wait())
print(os.get_blocking(first.stdout.fileno()))

LINES = "for i in range(1000): print('line', i)"
SEVENS = "import sys\nfor line in sys.stdin:\n    if '7' in line: sys.stdout.write(line)"
COUNT = 'import sys; print(len(sys.stdin.read()))'
first = subprocess.Popen([sys.executable, '-c', LINES], stdout=subprocess.PIPE)
second = subprocess.Popen([sys.executable, '-c', SEVENS], stdin=first.stdout, stdout=subprocess.PIPE)
third = subprocess.Popen([sys.executable, '-c', COUNT], stdin=second.stdout, stdout=subprocess.PIPE,
                         universal_newlines=True)
first.stdout.close()
second.stdout.close()
print(third.communicate()[0].strip(), [each.wait() for each in (first, second, third)])

# prints:
# False
# True 21 0 0
# True
# 2419 [0, 0, 0]
