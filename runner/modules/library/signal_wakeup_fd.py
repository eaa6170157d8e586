# The number of a signal with a handler is written to the wakeup descriptor before its handler runs.
import os
import signal

reader, writer = os.pipe()
try:
    signal.set_wakeup_fd(writer)
except ValueError as error:
    print(str(error).endswith('must be in non-blocking mode'))
os.set_blocking(writer, False)
print(signal.set_wakeup_fd(writer))
signal.signal(signal.SIGUSR1, lambda number, frame: print('handler of', int(number)))
os.kill(os.getpid(), signal.SIGUSR1)
print(os.read(reader, 10))
print(signal.set_wakeup_fd(-1) == writer)
