import sys

sys.stdout.buffer.write(b'bytes\n')
sys.stdout.flush()
print(sys.stdout.buffer.name, sys.stdout.buffer.writable(), sys.stdout.buffer is sys.stdout.buffer)
try:
    sys.stdout.buffer.write('x')
except TypeError as error:
    print(error)
