# Scripts that are programs: by the first line, by the mode, by PATH; and what cannot be executed.
import os
import subprocess
import sys
import tempfile

os.chdir(tempfile.mkdtemp())


def write(path, text, mode):
    with open(path, 'w') as file:
        file.write(text)
    os.chmod(path, mode)


def run(words, **options):
    try:
        ended = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        print(words, ended.stdout, ended.stderr, ended.returncode, flush=True)
    except OSError as error:
        print(words, type(error).__name__, error, flush=True)


write('shell', '#!/bin/sh\necho "$0" "$@"\n', 0o755)
write('python', '#!%s -u\nimport sys; print(sys.argv)\n' % sys.executable, 0o755)
write('plain', 'echo plain $0 $1\n', 0o755)
write('closed', '#!/bin/sh\necho never\n', 0o644)
write('lost', '#!/no/such\n', 0o755)
write('env', '#!/usr/bin/env python3\nprint(6)\n', 0o755)
for name in 'shell', 'python', 'plain', 'closed', 'lost', 'env':
    run(['./' + name, 'x y', 'z'])
    run('./%s x; echo $?' % name, shell=True)
run('exec ./shell q', shell=True)
run('PATH=.:$PATH; plain w; shell v; command -v shell', shell=True)
run('/usr/bin/env ./shell; timeout 1 ./shell t', shell=True)
run(['./shell'], cwd='/')
pid = os.fork()
if pid == 0:
    os.execv('./shell', ['./shell', 'by exec'])
print(os.waitpid(pid, 0)[1], flush=True)
for call in (lambda: os.execv('./closed', ['x']), lambda: os.execve('./plain', ['x'], {})):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error, flush=True)
print(os.system('./shell last'))
