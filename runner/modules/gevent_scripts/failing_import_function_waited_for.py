"""Up to 3.13 whoever waits for an import that fails has the module as far as it got, from __import__() too."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
from gevent import monkey
monkey.patch_all()
import sys
import tempfile
import gevent

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
with open(folder + '/bad.py', 'w') as out:
    out.write('import time\nearly = 1\ntime.sleep(0.05)\nraise RuntimeError("bad import")\n')


def attempt():
    try:
        module = __import__('bad')
        return module.early, module.late
    except (AttributeError, RuntimeError) as error:
        return str(error)


tasks = [gevent.spawn(attempt) for _ in range(3)]
gevent.joinall(tasks)
for task in tasks:
    print(task.value)
print('bad' in sys.modules)
# prints:
# bad import
# module 'bad' has no attribute 'late'
# module 'bad' has no attribute 'late'
# False
