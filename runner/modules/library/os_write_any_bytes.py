"""os.write() to the standard streams takes any bytes, and only bytes."""
import os
import subprocess
import sys


def child(program):
    done = subprocess.run([sys.executable, '-c', 'import os, sys\n' + program], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    print(done.returncode, done.stdout, done.stderr.splitlines()[-1:])


child(r'os.write(1, b"\xff\x00bin")')
child(r'print(os.write(1, memoryview(b"\xfe\xff")), flush=True)')
child(r'print(os.write(2, bytearray(b"\x80\n")))')
for what in ('text', 5, None, [1]):
    for fd in (1, os.pipe()[1]):
        try:
            os.write(fd, what)
        except TypeError as error:
            print(error)
