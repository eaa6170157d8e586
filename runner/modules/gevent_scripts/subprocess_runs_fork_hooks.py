"""gevent.subprocess forks in Python: the program's fork hooks run in the child."""
from gevent import monkey; monkey.patch_all()
import os, subprocess, sys
r, w = os.pipe()
os.register_at_fork(after_in_child=lambda: os.write(w, b"hook;"))
print(subprocess.check_output([sys.executable, "-c", "print('hi')"]))
print(os.read(r, 100))

# prints:
# b'hi\n'
# b'hook;'
