"""close() of a buffered stream waits for a thread that reads from it."""
import os
import threading
import time

ends = os.pipe()
stream = os.fdopen(ends[0], 'rb')
reader = threading.Thread(target=lambda: print('read', stream.read(3)))
reader.start()
time.sleep(0.1)


def write_later():
    time.sleep(0.3)
    os.write(ends[1], b'abcdef')
    os.close(ends[1])


threading.Thread(target=write_later).start()
start = time.time()
stream.close()
waited = time.time() - start
reader.join()
print('closed', 0.2 < waited < 1.2, reader.is_alive())
