"""What gevent.subprocess.Popen has for programs: it can be linked to, and that is all."""
import os

import gevent
from gevent import subprocess

process = subprocess.Popen(['true'])
linked = []
process.rawlink(linked.append)
print(gevent.wait([process], timeout=5) == [process], linked == [process], process.returncode)
print(*(name for name in dir(subprocess.Popen) if not name.startswith('_')))
print(hasattr(process, 'ready'), hasattr(process, 'unlink'), process.result.get())
read, write = process.pipe_cloexec()
print(os.get_inheritable(read), os.get_inheritable(write))
# prints:
# True True 0
# communicate kill pipe_cloexec poll rawlink send_signal terminate wait
# False False 0
# False False
