"""--verbose says what is patched before it is; --module comes beside it."""
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'script.py')
    with open(path, 'w') as file:
        file.write('print("run")\n')
    program = subprocess.run([sys.executable, '-m', 'gevent.monkey', '--verbose', '--no-thread', path],
                             stdout=subprocess.PIPE, text=True, cwd=folder)
lines = program.stdout.splitlines()
print(lines[0])
print(lines[1] == 'sys.version=' + sys.version.replace('\n', ' '), lines[2].startswith('sys.path=['))
print([line.partition('=')[0] for line in lines if line.startswith(('sys.modules=', 'cwd='))], lines[-1])
# prints:
# gevent.monkey.patch_all(thread=False)
# True True
# ['sys.modules', 'cwd'] run
