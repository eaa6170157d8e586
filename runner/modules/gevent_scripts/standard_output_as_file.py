import io
import sys
print(sys.stdout.mode, sys.stdout.seekable(), sys.stdout.newlines, sys.stdin.mode, sys.stdin.seekable())
def attempt(call, *args):
    try:
        call(*args)
    except Exception as error:
        print(type(error).__name__, isinstance(error, ValueError), error)
attempt(sys.stdout.read)
attempt(sys.stdout.readline)
attempt(sys.stdin.write, 'x')
text = sys.stdout
sys.stdout = io.TextIOWrapper(sys.stdout.detach(), 'ascii', 'backslashreplace', line_buffering=True)
print('ä', sys.stdout.encoding)
attempt(text.write, 'x')
attempt(lambda: text.closed)
# prints:
# w False None r True
# UnsupportedOperation True not readable
# UnsupportedOperation True not readable
# UnsupportedOperation True not writable
# \xe4 ascii
# ValueError True underlying buffer has been detached
# ValueError True underlying buffer has been detached
