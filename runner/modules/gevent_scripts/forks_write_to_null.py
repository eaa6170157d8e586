# A forked process may write to /dev/null, as daemons do with their streams.
import multiprocessing
import os
import sys


def child():
    sys.stderr = open(os.devnull, 'w')
    with open(os.devnull, 'wb') as sink:
        print(sink.write(b'nobody'), flush=True)
    raise RuntimeError('quiet')


process = multiprocessing.get_context('fork').Process(target=child)
process.start()
process.join()
print(process.exitcode)

# prints:
# 6
# 1
