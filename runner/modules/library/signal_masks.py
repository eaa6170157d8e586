# Signals that a thread has blocked wait; sigwait takes them; a new thread inherits the mask.
import signal, threading, time, os
log = []
def handler(n, frame): log.append((n, threading.current_thread() is threading.main_thread()))
signal.signal(signal.SIGUSR1, handler)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2})
os.kill(os.getpid(), signal.SIGUSR1)
print(log, sorted(signal.sigpending()))
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
print(log)
got = []
def waiter():
    got.append(signal.sigwait({signal.SIGUSR2}))
t = threading.Thread(target=waiter); t.start()
time.sleep(0.05)
os.kill(os.getpid(), signal.SIGUSR2)
t.join(1)
print(got)
def inherits():
    got.append(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))
t = threading.Thread(target=inherits); t.start(); t.join()
print(got[-1])
# a signal that main has blocked comes to another thread: the handler runs in main
signal.pthread_sigmask(signal.SIG_SETMASK, [])
def unblocked():
    time.sleep(0.3)
t = threading.Thread(target=unblocked); t.start()
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
del log[:]
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.05)
print(log, signal.sigpending())
t.join()
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(signal.sigwait([signal.SIGALRM]) == signal.SIGALRM)
for wrong in (lambda: signal.sigwait([0]), lambda: signal.pthread_sigmask(9, []),
              lambda: signal.sigtimedwait([10], -1)):
    try:
        wrong()
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
signal.raise_signal(signal.SIGUSR1)
information = signal.sigwaitinfo([signal.SIGUSR1])
print(information.si_signo, information.si_errno, type(information).__name__)
print(signal.sigtimedwait([signal.SIGUSR1], 0.01))
