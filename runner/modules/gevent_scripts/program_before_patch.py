# Popen object made before the patch, waited for after
import subprocess, time
p = subprocess.Popen(["sleep", "0.3"])
from gevent import monkey
monkey.patch_all()
import gevent
n = []
g = gevent.spawn(lambda: [n.append(1) or gevent.sleep(0.05) for _ in range(4)])
print("wait", p.wait())
print(len(n))
g.join(1)
print(len(n), type(p).__module__, subprocess.Popen.__module__)
# prints:
# wait 0
# 0
# 4 subprocess gevent.subprocess
