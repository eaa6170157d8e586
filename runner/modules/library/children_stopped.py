# Signals stop processes and let them go on; who waits is told of it if he asks for that.
import os
import signal
import subprocess
import time


def shown(status):
    if os.WIFSTOPPED(status):
        return 'stopped by %d' % os.WSTOPSIG(status)
    if os.WIFCONTINUED(status):
        return 'goes on'
    return 'killed by %d' % os.WTERMSIG(status) if os.WIFSIGNALED(status) else 'exit %d' % os.WEXITSTATUS(status)


def wait(pid, options=0):
    ended, status = os.waitpid(pid, options)
    assert ended == pid
    print(shown(status), flush=True)
    return status


pid = os.fork()
if pid == 0:
    for i in range(4):
        time.sleep(0.1)
        print('round', i, flush=True)
    time.sleep(0.3)
    os._exit(3)
time.sleep(0.25)
os.kill(pid, signal.SIGSTOP)
status = wait(pid, os.WUNTRACED)
print(hex(status), os.WIFEXITED(status), os.WIFSIGNALED(status), os.waitpid(pid, os.WNOHANG | os.WUNTRACED))
try:
    os.waitstatus_to_exitcode(status)
except ValueError as error:
    print(error)
time.sleep(0.5)
print('let it go on', flush=True)
os.kill(pid, signal.SIGCONT)
time.sleep(0.05)
wait(pid, os.WCONTINUED)
wait(pid)

told = []
signal.signal(signal.SIGCHLD, lambda *arguments: told.append(1))
sleeper = subprocess.Popen(['sleep', '3'])
time.sleep(0.1)
sleeper.send_signal(signal.SIGSTOP)
time.sleep(0.1)
sleeper.terminate()
time.sleep(0.1)
print(sleeper.poll(), len(told), flush=True)
sleeper.send_signal(signal.SIGCONT)
print(sleeper.wait(), flush=True)

sleeper = subprocess.Popen(['sleep', '3'])
sleeper.send_signal(signal.SIGSTOP)
time.sleep(0.1)
sleeper.kill()
print(sleeper.wait(), flush=True)

pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGCONT, lambda *arguments: print('handler', flush=True))
    os.kill(os.getpid(), signal.SIGSTOP)
    print('goes on', flush=True)
    os.kill(os.getpid(), signal.SIGTSTP)
    print('once more', flush=True)
    signal.signal(signal.SIGTSTP, lambda *arguments: print('not stopped', flush=True))
    os.kill(os.getpid(), signal.SIGTSTP)
    os._exit(0)
for i in range(2):
    wait(pid, os.WUNTRACED)
    time.sleep(0.1)
    os.kill(pid, signal.SIGCONT)
wait(pid)
