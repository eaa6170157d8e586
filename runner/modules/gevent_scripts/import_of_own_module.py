# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
"""Greenlets that import a module of the program at the same time: the second waits until the first has run it."""
import os
import sys
import tempfile

from gevent import monkey
monkey.patch_all()
import threading

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
with open(os.path.join(folder, 'slow_module.py'), 'w') as f:
    f.write('import time\nprint("begun")\ntime.sleep(0.1)\nvalue = 42\nprint("done")\n')
with open(os.path.join(folder, 'broken_module.py'), 'w') as f:
    f.write('import time\nprint("begun")\ntime.sleep(0.1)\nraise ValueError("broken")\n')


def work(number):
    import slow_module
    print(number, slow_module.value)
    try:
        import broken_module
    except ValueError as e:
        print(number, e)


threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# prints:
# begun
# done
# 0 42
# begun
# 1 42
# 0 broken
