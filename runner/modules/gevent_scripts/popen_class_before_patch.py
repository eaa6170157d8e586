# The class of before the patch forks by a name of its module, of which the patch leaves None
# pairs: py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import subprocess
from gevent import monkey


class Program(subprocess.Popen):
    pass


monkey.patch_all()
try:
    Program(["true"])
except TypeError as e:
    print(e)
print(subprocess.Popen(["true"]).wait())
# prints:
# 'NoneType' object is not callable
# 0
