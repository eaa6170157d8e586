"""What faulthandler writes when a signal comes or when the time is over, and what it answers."""
import faulthandler
import os
import re
import signal
import tempfile
import time


def texts(file):
    file.seek(0)
    found = file.read()
    file.seek(0)
    file.truncate()
    return [re.sub(r'0x\w+|File ".*/', 'X', line.strip()) for line in found.splitlines()]


def kill():
    os.kill(os.getpid(), signal.SIGUSR1)


faulthandler.enable(file=open(os.devnull, 'w'))
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())
with tempfile.TemporaryFile('w+') as file:
    faulthandler.register(signal.SIGUSR1, file=file, all_threads=False)
    print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL)
    file.write('before\n')
    file.flush()
    kill()
    print(texts(file))
    print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
    signal.signal(signal.SIGUSR1, lambda number, frame: print('handled', number))
    faulthandler.register(signal.SIGUSR1, file=file, chain=True)
    kill()
    print(texts(file)[0])
    faulthandler.unregister(signal.SIGUSR1)
    kill()
    print(texts(file))
    faulthandler.dump_traceback_later(0.05, file=file)
    time.sleep(0.2)
    print(texts(file)[:2])
for number in (signal.SIGSEGV, 99):
    try:
        faulthandler.register(number)
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
