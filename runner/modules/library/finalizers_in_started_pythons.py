# left out under AddressSanitizer: its frames keep what has died
import multiprocessing
import subprocess
import sys

text = '''
import weakref
class Thing:
    def __del__(self):
        print('gone', flush=True)
thing = Thing()
weakref.finalize(thing, print, 'finalized', flush=True)
thing = None
print('after', flush=True)
last = Thing()
'''


class Local:

    def __del__(self):
        print('local gone', flush=True)


def work():
    local = Local()
    del local
    print('worked', flush=True)


if __name__ == '__main__':
    print(subprocess.run([sys.executable, '-c', text], capture_output=True, text=True).stdout)
    process = multiprocessing.get_context('spawn').Process(target=work)
    process.start()
    process.join()
