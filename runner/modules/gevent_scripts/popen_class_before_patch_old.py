# The class of before the patch forks by a name of its module, of which the patch leaves None
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
import subprocess
from gevent import monkey


class Program(subprocess.Popen):
    pass


monkey.patch_all()
try:
    Program(["true"])
except AttributeError as e:
    print(e)
print(subprocess.Popen(["true"]).wait())
# prints:
# 'NoneType' object has no attribute 'fork_exec'
# 0
