"""A program begins with the signals blocked that the thread has blocked which starts it."""
import signal, subprocess
old = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
p = subprocess.Popen(['sleep', '1'])
p.terminate()
try:
    print(p.wait(0.2))
except subprocess.TimeoutExpired:
    print('blocked', p.kill(), p.wait())
