"""The case's own file as a child, and programs that are not there."""
import subprocess, sys
if len(sys.argv) > 1:
    from gevent import monkey
    monkey.patch_all()
    import threading
    t = threading.Thread(target=print, args=('child', sys.argv[1:], __name__))
    t.start()
    t.join()
    sys.exit(5)
from gevent import monkey
monkey.patch_all()
p = subprocess.run([sys.executable, __file__, 'child', 'x'], stdout=subprocess.PIPE, timeout=10)
print(p.stdout, p.returncode)
for missing in (['/no/such'], ['there-is-no-such-program', '-x']):
    try:
        subprocess.run(missing)
    except FileNotFoundError as e:
        print(e)

# prints:
# b"child ['child', 'x'] __main__\n" 5
# [Errno 2] No such file or directory: '/no/such'
# [Errno 2] No such file or directory: 'there-is-no-such-program'
