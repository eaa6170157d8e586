import gevent
from gevent import subprocess
p1 = subprocess.Popen(["sleep", "0.1"])
p2 = subprocess.Popen(["echo", "x"], stdout=subprocess.PIPE)
gevent.wait([p1, p2], timeout=2)
print(p1.poll(), p2.poll(), p2.stdout.read())
print(subprocess.check_output(["echo", "y"]))
with gevent.Timeout(0.2, False):
    subprocess.call(["sleep", "3"])
    print("not reached")
print("after")
# prints:
# 0 0 b'x\n'
# b'y\n'
# after
