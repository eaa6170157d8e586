# communicate(): over one pipe, over several, with a timeout in between, and what is of the wrong type.
import subprocess
from subprocess import PIPE, Popen


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: subprocess.run(['cat'], input=b'x', stdout=PIPE))
tell(lambda: subprocess.run(['cat'], input=b'x', stdout=PIPE, text=True))
tell(lambda: subprocess.run(['cat'], input='x', stdout=PIPE))
tell(lambda: subprocess.run(['cat'], input=5, stdout=PIPE))
tell(lambda: subprocess.run(['cat'], input='x\r\ny\r', stdout=PIPE, text=True))
tell(lambda: len(subprocess.run(['cat'], input=b'x' * 300000, stdout=PIPE).stdout))
tell(lambda: subprocess.run(['true'], input=b'x' * 100))
tell(lambda: subprocess.run(['sh', '-c', 'echo a; echo b >&2'], stdout=PIPE, stderr=PIPE))

child = Popen(['sh', '-c', 'echo a; read x; echo "b $x"'], stdin=PIPE, stdout=PIPE)
tell(lambda: child.communicate(timeout=0.2))
child = Popen(['sh', '-c', 'echo a; sleep 0.4; echo b'], stdout=PIPE, stderr=PIPE)
try:
    child.communicate(timeout=0.2)
except subprocess.TimeoutExpired as expired:
    print(expired.timeout, expired.output, expired.stderr)
tell(lambda: child.communicate(b'late'))
print(child.communicate(), child.returncode, child.stdout.closed)
for made in (open('/dev/null', 'wb'), open('/dev/null', 'wb', 0), open('/dev/null', 'w')):
    for value in (5, None, [1]):
        tell(lambda: made.write(value))
