"""Files as the standard streams of programs: they write where the file object stands, and move it."""
import functools
import os
import subprocess
import sys
import tempfile

print = functools.partial(print, flush=True)
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'log')
with open(path, 'w') as log:
    log.write('first\n')
    log.flush()
    print(subprocess.call(['echo', 'from echo'], stdout=log))
    print(subprocess.call('echo out; echo err >&2', shell=True, stdout=log, stderr=subprocess.STDOUT))
    log.write('last\n')
with open(path) as log:
    print(log.read())

with tempfile.TemporaryFile() as output:
    program = subprocess.Popen([sys.executable, '-c', 'print("of python"); import sys; sys.stderr.write("and err\\n")'],
                               stdout=output, stderr=output)
    print(program.wait())
    output.seek(0)
    print(sorted(output.read().split(b'\n')))

with open(path, 'ab') as log:
    subprocess.check_call(['echo', 'appended'], stdout=log)
with open(path) as log:
    print(subprocess.check_output(['cat'], stdin=log, universal_newlines=True).splitlines()[-2:])
with open(path) as log:
    print(log.readline(), end='')

kept = os.dup(1)
fd = os.open(path, os.O_WRONLY | os.O_TRUNC)
os.dup2(fd, 1)
print('printed into the file', flush=True)
os.system('echo by a shell')
os.dup2(kept, 1)
with open(path) as log:
    print(log.read().splitlines())
print(os.path.getsize(path), os.stat(path).st_size)
