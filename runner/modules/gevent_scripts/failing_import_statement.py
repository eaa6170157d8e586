# pairs: py3.14-gevent25.9
# Up to 3.13 the second statement goes on with what it has waited for.
from gevent import monkey
monkey.patch_all()
import sys
import tempfile
import gevent
folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
with open(folder + '/bad.py', 'w') as out:
    out.write('import time\nprint("runs")\ntime.sleep(0.1)\nraise RuntimeError("bad import")\n')
def statement():
    try:
        import bad
    except RuntimeError as error:
        return str(error)
print([task.value for task in gevent.joinall([gevent.spawn(statement) for _ in range(2)])])
# prints:
# runs
# runs
# ['bad import', 'bad import']
