"""A shell's pipelines, background and traps, seen by greenlets that wait, read, and give up."""
from gevent import monkey
monkey.patch_all()
import os
import signal
import subprocess
import time

import gevent

begin = time.monotonic()
PIPE = subprocess.PIPE


def tell(*what):
    print(round((time.monotonic() - begin) / 0.2), *what, flush=True)


def lines_of(line):
    started = subprocess.Popen(line, shell=True, stdout=PIPE)
    for each in started.stdout:
        print(line[:5], each, flush=True)
    print(line[:5], 'ends', started.wait(), flush=True)


gevent.joinall([
    gevent.spawn(lines_of, 'for i in 1 2 3; do echo a$i; sleep 0.2; done | cat'),
    gevent.spawn(lines_of, 'sleep 0.1; { echo b; sleep 0.4; echo c; } | while read x; do echo "<$x>"; done; exit 3')])
started = subprocess.Popen('sleep 1 & echo hi', shell=True, stdout=PIPE)
tell(started.wait())
try:
    started.communicate(timeout=0.2)
except subprocess.TimeoutExpired as expired:
    tell(type(expired).__name__)
with gevent.Timeout(0.2, False):
    subprocess.call('sleep 0.5 | cat; echo never', shell=True)
tell('gave up')
started = subprocess.Popen('trap "echo term; exit 5" TERM; while :; do sleep 0.2; done', shell=True, stdout=PIPE)
gevent.sleep(0.5)
started.terminate()
tell(started.communicate(), started.returncode)
started = subprocess.Popen('sleep 5 | sleep 5', shell=True, start_new_session=True)
gevent.sleep(0.1)
os.killpg(started.pid, signal.SIGKILL)
tell(started.wait())
print(subprocess.getstatusoutput('yes | head -n 2; nosuch'), os.system('exit 2'))
# prints:
# for i b'a1\n'
# sleep b'<b>\n'
# for i b'a2\n'
# for i b'a3\n'
# sleep b'<c>\n'
# sleep ends 3
# for i ends 0
# 3 0
# 4 TimeoutExpired
# 5 gave up
# 8 (b'term\n', None) 5
# 9 -9
# (127, 'y\ny\n/bin/sh: 1: nosuch: not found') 512
