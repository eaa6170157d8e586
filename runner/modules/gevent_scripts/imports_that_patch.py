# A module that patches while it is imported: its import lock, and those of the modules that import it, have the native
# ident as their owner, which gevent corrects only if no other thread runs.
import sys
import tempfile
import threading
folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
open(folder + '/patches.py', 'w').write('from gevent import monkey\nmonkey.patch_all()\nX = 1\n')
open(folder + '/outer.py', 'w').write(
    'try:\n    import patches\nexcept RuntimeError as error:\n    print("inside:", error)\n1 / 0\n')
event = threading.Event()
threading.Thread(target=event.wait, args=(3,), daemon=True).start()
lock = threading._PyRLock()
lock.acquire()
try:
    import outer
except RuntimeError as error:
    print(error, type(error.__context__).__name__)
print('patches' in sys.modules, 'outer' in sys.modules)
import patches
print(patches.X)
try:
    lock.release()
except RuntimeError as error:
    print(error)
# prints:
# inside: cannot release un-acquired lock
# cannot release un-acquired lock ZeroDivisionError
# True False
# 1
# cannot release un-acquired lock
