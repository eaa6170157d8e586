# The umask of a process is its children's, also what a preexec_fn or a fork sets.
import os
import subprocess
import sys

print(subprocess.check_output(['sh', '-c', 'umask']))
before = os.umask(0o077)
print(oct(before), subprocess.check_output(['sh', '-c', 'umask']))
print(subprocess.check_output(['sh', '-c', 'umask'], preexec_fn=lambda: os.umask(0o027)), oct(os.umask(0o077)))
print(subprocess.check_output([sys.executable, '-c', 'import os; print(oct(os.umask(0)))']))
first = os.umask(0o007)
sys.stdout.flush()
pid = os.fork()
if not pid:
    print('child', oct(before), oct(first), oct(os.umask(0)), flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print(oct(os.umask(before)))
