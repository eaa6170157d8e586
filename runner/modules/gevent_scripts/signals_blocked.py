# A blocked signal is kept from gevent's loop as well; waiting for one keeps the whole hub waiting.
from gevent import monkey; monkey.patch_all()
import signal, threading, time, os, gevent
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
out = []
g = gevent.spawn(lambda: out.append('other'))
def later():
    time.sleep(0.05); out.append('timer')
t = threading.Thread(target=later); t.start()
print(signal.sigtimedwait([signal.SIGUSR1], 0.1), out)
time.sleep(0.1)
print(out)
h = gevent.signal_handler(signal.SIGUSR1, lambda: out.append('gevent'))
os.kill(os.getpid(), signal.SIGUSR1)
gevent.sleep(0.05)
print(out)
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
gevent.sleep(0.05)
print(out)

# prints:
# None ['other']
# ['other', 'timer']
# ['other', 'timer']
# ['other', 'timer', 'gevent']
