"""How a Python that was started begins: PYTHONPATH, a text that is no Python, descriptors that stay open."""
import os
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp()
with open(os.path.join(folder, 'beside.py'), 'w') as file:
    file.write('NUMBER = 7\n')
environment = {**os.environ, 'PYTHONPATH': folder}
print(subprocess.run([sys.executable, '-c', 'import beside; print(beside.NUMBER)'], env=environment,
                     capture_output=True, text=True).stdout)
for text in ('x = = 1', 'def f():\nprint(1)', 'return 1'):
    ended = subprocess.run([sys.executable, '-c', text], capture_output=True, text=True)
    print(ended.returncode, ended.stderr.splitlines()[-1])

read, write = os.pipe()
os.set_inheritable(write, True)
print(os.get_inheritable(write), os.get_inheritable(read))
pid = os.fork()
if pid == 0:
    os.execlp('sh', 'sh', '-c', 'echo through >&%d' % write)
print(os.waitpid(pid, 0)[1], os.read(read, 100))
