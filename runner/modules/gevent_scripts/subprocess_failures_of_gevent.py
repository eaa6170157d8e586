"""What gevent's run() and check_output() raise: which of it is among the arguments, and where stderr is."""
from gevent import monkey
monkey.patch_all()
import subprocess


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (subprocess.SubprocessError, ValueError) as error:
        print(type(error).__name__, error.args, [getattr(error, name, '-') for name in ('output', 'stderr')])


shell = {'shell': True, 'universal_newlines': True}
pipes = {'stdout': subprocess.PIPE, 'stderr': subprocess.PIPE}
show(subprocess.run, 'echo out; echo err >&2; exit 3', check=True, **shell, **pipes)
show(subprocess.run, 'exit 4', check=True, **shell)
show(subprocess.run('exit 5', **shell).check_returncode)
show(subprocess.check_output, 'echo out; echo err >&2; exit 6', stderr=subprocess.PIPE, **shell)
show(subprocess.check_output, 'echo out; exec sleep 5', timeout=0.1, **shell)
show(subprocess.check_call, 'exit 7', **shell)
show(subprocess.check_output, 'cat', input='given', **shell)
show(subprocess.check_output, 'cat', input=None, stdin=subprocess.DEVNULL, **shell)
try:
    subprocess.check_output('cat', capture_output=True)
except TypeError as error:
    print(str(error).split('__init__')[1])
# prints:
# CalledProcessError (3, 'echo out; echo err >&2; exit 3', 'out\n') ['out\n', 'err\n']
# CalledProcessError (4, 'exit 4', None) [None, None]
# CalledProcessError (5, 'exit 5', None) [None, None]
# CalledProcessError (6, 'echo out; echo err >&2; exit 6') ['out\n', None]
# TimeoutExpired ('echo out; exec sleep 5', 0.1) ['out\n', None]
# CalledProcessError (7, 'exit 7') [None, None]
# given
# ValueError ('stdin and input arguments may not both be used.',) ['-', '-']
# () got an unexpected keyword argument 'capture_output'
