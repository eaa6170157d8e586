# Whether a descriptor is inheritable is the descriptor's: not its number's, and kept through exec.
import os
import subprocess
import sys

CHILD = 'import os, sys; print([os.get_inheritable(int(fd)) for fd in sys.argv[1:]])'
first, second = os.pipe()
os.set_inheritable(first, True)
print(os.get_inheritable(first), os.get_inheritable(second), os.get_inheritable(0))
os.close(first)
third = os.dup(second)
print(third == first, os.get_inheritable(third))
print(os.get_inheritable(os.dup2(second, 9)), os.get_inheritable(os.dup2(second, 10, False)))
sys.stdout.flush()
subprocess.run([sys.executable, '-c', CHILD, str(second)], pass_fds=[second])
os.set_inheritable(third, True)
subprocess.run([sys.executable, '-c', CHILD, str(third), '9'], close_fds=False)
print(os.get_inheritable(second))
sys.stdout.flush()
os.execv(sys.executable, [sys.executable, '-c', CHILD, str(third)])
