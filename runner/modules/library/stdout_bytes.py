# The bytes under sys.stdout: they wait for a flush, and go before text that has not reached them.
import os
import subprocess
import sys

os.environ.pop('PYTHONUNBUFFERED', None)

CHILD = '''
import sys
sys.stdout.buffer.write(b'abcd')
sys.stdout.buffer.flush()
sys.stdin.readline()
sys.stdout.write('text,')
sys.stdout.buffer.write(bytearray(b'bytes\\n'))
sys.stdout.buffer.flush()
sys.stdin.readline()
sys.stdout.write('more,')
sys.stdout.buffer.write(memoryview(b'at the end\\n'))
'''
child = subprocess.Popen([sys.executable, '-c', CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(child.stdout.read(4))
child.stdin.write(b'\n')
child.stdin.flush()
print(child.stdout.read(6))
child.stdin.write(b'\n')
child.stdin.close()
print(child.stdout.read(), child.wait())

LOST = "import os, sys; print('shown', flush=True); sys.stdout.buffer.write(b'lost\\n'); os._exit(3)"
child = subprocess.run([sys.executable, '-c', LOST], stdout=subprocess.PIPE)
print(child.returncode, child.stdout)

KEPT = "import sys; sys.stdout.buffer.write(b'x' * 9000); sys.stdout.flush(); sys.stdout.buffer.write(b'end')"
child = subprocess.run([sys.executable, '-c', KEPT], stdout=subprocess.PIPE)
print(child.returncode, len(child.stdout), child.stdout[-4:])
