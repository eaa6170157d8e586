"""What an executor that was shut down refuses has submit as its last entry."""
import concurrent.futures as cf, traceback
ex = cf.ThreadPoolExecutor(1); ex.shutdown()
def f():
    ex.submit(int)
try: f()
except RuntimeError as e: print([x.name for x in traceback.extract_tb(e.__traceback__)])
import threading
def hook(a): print([x.name for x in traceback.extract_tb(a.exc_traceback)])
threading.excepthook = hook
t = threading.Thread(target=f); t.start(); t.join()
from gevent import monkey; monkey.patch_all()
try: f()
except RuntimeError as e: print([x.name for x in traceback.extract_tb(e.__traceback__)])
t = threading.Thread(target=f); t.start(); t.join()

# prints:
# ['<module>', 'f', 'submit']
# ['_bootstrap_inner', 'run', 'f', 'submit']
# ['<module>', 'f', 'submit']
# ['_bootstrap_inner', 'run', 'f', 'submit']
