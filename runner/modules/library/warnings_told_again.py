# To look along PATH changes the filters of warnings to and fro: what was told once is told once more.
import os
import subprocess
import warnings


def show(message, *_rest, **_more):
    print('told:', message)


def warn():
    warnings.warn('careful', RuntimeWarning)


warnings.showwarning = show
warn()
warn()
for run in (lambda: subprocess.call(['true']), lambda: subprocess.call('true', shell=True),
            lambda: subprocess.call(['/bin/true']), lambda: os.system('true'), os.get_exec_path):
    print('then')
    run()
    warn()
    warn()
