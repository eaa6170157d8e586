"""Forked processes draw names of their own for temporary files."""
import os
import tempfile

tempfile.mkdtemp()
read, write = os.pipe()
for number in range(2):
    if os.fork() == 0:
        fd, path = tempfile.mkstemp()
        with tempfile.NamedTemporaryFile() as file:
            file.write(b'x')
        os.write(write, path.encode() + b'\n')
        os._exit(0)
print([os.wait()[1] for _ in range(2)])
os.close(write)
print(len(set(os.fdopen(read).read().split())))
