"""Popen's preexec_fn: it runs in the child, before that is the program; what it raises is the parent's to hear."""
import functools
import os
import subprocess
import sys

print = functools.partial(print, flush=True)

marks = []


def prepare():
    marks.append('child')
    os.environ['MARK'] = 'not seen'
    print('in the child', os.getpid() != parent)


parent = os.getpid()
print(subprocess.call(['sh', '-c', 'exit 4'], preexec_fn=prepare), marks)
print(subprocess.check_output(['echo', 'text'], preexec_fn=lambda: os.write(1, b'before ')))
print(subprocess.run([sys.executable, '-c', 'import os; print(os.getsid(0) == os.getpid())'],
                     preexec_fn=os.setsid, stdout=subprocess.PIPE, universal_newlines=True).stdout)
try:
    subprocess.Popen(['true'], preexec_fn=lambda: 1 / 0)
except subprocess.SubprocessError as error:
    print(type(error).__name__, error)
try:
    subprocess.Popen(['no-such-program'], preexec_fn=lambda: None)
except FileNotFoundError as error:
    print(error)
print(subprocess.run('echo out; echo err >&2', shell=True, stderr=subprocess.STDOUT).returncode)
