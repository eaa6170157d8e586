"""gevent's child is Python: what it raises before it is the program, the parent raises."""
from gevent import monkey
monkey.patch_all()
import subprocess


class Mine(Exception):
    pass


def fail(error):
    def prepare():
        raise error
    return prepare


for error in (RuntimeError("r"), Mine("mine", 3), OSError(2, "gone", "f"), SystemExit("bye"), KeyboardInterrupt(),
              type("Local", (Exception,), {})("cannot be pickled")):
    try:
        print("started", subprocess.Popen(["true"], preexec_fn=fail(error)).wait())
    except BaseException as found:
        print(type(found).__name__, found, "raise error" in found.child_traceback)
try:
    subprocess.Popen(["no-such-program"])
except OSError as found:
    print(found, "Error" in found.child_traceback)
for options in ({"args": ["tr\0ue"]}, {"args": ["echo", "a\0b"]}, {"args": ["tr\0ue"], "env": {}}):
    try:
        subprocess.Popen(**options)
    except ValueError as found:
        print(found)
for options in ({"creationflags": 1}, {"startupinfo": 1}):
    try:
        subprocess.Popen(["true"], **options)
    except ValueError as found:
        print(found)

# prints:
# RuntimeError r True
# Mine ('mine', 3) True
# FileNotFoundError [Errno 2] gone: 'true' True
# SystemExit bye True
# KeyboardInterrupt  True
# started 1
# [Errno 2] No such file or directory: 'no-such-program' True
# execv: embedded null character in path
# embedded null byte
# execve: embedded null character in path
# creationflags is only supported on Windows platforms
# startupinfo is only supported on Windows platforms
