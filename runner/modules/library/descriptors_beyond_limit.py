# RLIMIT_NOFILE: no descriptor gets a number that the program names and may not have.
import os
import resource

reader, writer = os.pipe()
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
for number in (soft, 2_000_000, 2**31 - 1):
    try:
        print(os.dup2(writer, number))
    except OSError as error:
        print(error)
print(os.dup2(writer, writer) == writer, os.dup2(writer, soft - 1) == soft - 1)
resource.setrlimit(resource.RLIMIT_NOFILE, (200, hard))
print(os.dup2(writer, 199))
try:
    os.dup2(writer, 200)
except OSError as error:
    print(error.errno, error)
os.write(199, b'here')
print(os.read(reader, 10))
