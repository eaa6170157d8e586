# The processes of a shell: what they hold open, who is hit by a signal, what waits for what.
import os
import signal
import subprocess
import time

PIPE = subprocess.PIPE
STEP = 0.2      # seconds are told in these


def shell(line, do=None, args=None, **options):
    begin = time.monotonic()
    started = subprocess.Popen(args or line, shell=args is None, stdout=PIPE, stderr=PIPE, **options)
    if do:
        do(started)
    said = started.communicate()
    print(line, said, started.returncode, round((time.monotonic() - begin) / STEP), flush=True)


def later(number=signal.SIGTERM):
    def act(started):
        time.sleep(STEP)
        started.send_signal(number)
    return act


shell('sleep 0.4 & echo hi')
shell('sleep 0.4 >/dev/null 2>&1 & echo hi')
shell('sleep 0.6; echo no', later())
shell('exec sleep 0.6', later())
shell('bash', later(), ['bash', '-c', 'true && sleep 0.6'])
shell('trap "echo got; exit 3" TERM; sleep 0.6; echo no', later())
shell('trap "echo got; exit 3" TERM; sleep 0.6 & wait; echo no', later())
shell('trap "" TERM; sleep 0.4; echo yes', later())
shell('trap "echo bye" EXIT; sleep 0.4', later())
shell('group', lambda started: (time.sleep(STEP), os.killpg(started.pid, signal.SIGTERM)),
      ['sh', '-c', 'sleep 0.6; echo no'], start_new_session=True)
shell('exec yes >/dev/null', later(signal.SIGKILL))
