from gevent import monkey
monkey.patch_all()
import importlib
import os
import sys
import tempfile
import threading
import gevent
folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
os.mkdir(folder + '/pack')
open(folder + '/pack/__init__.py', 'w').close()
for path in ('/pack/bad.py', '/bad.py'):
    with open(folder + path, 'w') as out:
        out.write('import time\nprint("runs")\ntime.sleep(0.1)\nraise RuntimeError("bad import")\n')
importlib.invalidate_caches()
def attempt(call, *args):
    try:
        return call(*args)
    except Exception as error:
        return str(error)
for call in ((importlib.import_module, 'pack.bad'), (importlib.import_module, 'bad')):
    tasks = [gevent.spawn(attempt, *call) for _ in range(2)]
    gevent.joinall(tasks)
    print([task.value for task in tasks])
# prints:
# runs
# runs
# ['bad import', 'bad import']
# runs
# runs
# ['bad import', 'bad import']
