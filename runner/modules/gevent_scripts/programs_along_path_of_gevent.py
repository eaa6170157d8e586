"""gevent's Popen leaves it to the child to look along PATH: the filters of warnings stay as they are."""
from gevent import monkey
monkey.patch_all()
import os
import subprocess
import tempfile
import warnings


def warn():
    warnings.warn('careful', RuntimeWarning)


folder = tempfile.mkdtemp()
path = os.path.join(folder, 'own-tool')
with open(path, 'w') as out:
    out.write('#!/bin/sh\necho tool $@\n')
os.chmod(path, 0o755)
os.environ['PATH'] = folder + os.pathsep + os.environ['PATH']
warnings.showwarning = lambda message, *rest, **more: print('told:', message)
warn()
print(subprocess.check_output(['own-tool', 'a']))
try:
    subprocess.check_output(['own-tool'], env={'PATH': '/bin'})
except FileNotFoundError as error:
    print(error)
warn()
os.get_exec_path()
warn()
# prints:
# told: careful
# b'tool a\n'
# [Errno 2] No such file or directory: 'own-tool'
# told: careful
