from gevent import monkey; monkey.patch_all()
import subprocess, gevent, time
ticks = []
def tick():
    while True:
        ticks.append(1)
        gevent.sleep(0.05)
g = gevent.spawn(tick)
p = subprocess.Popen(["sleep", "0.4"])
print(p.poll())
print(p.wait(), len(ticks) > 4)
g.kill()
p = subprocess.Popen("cat", stdin=subprocess.PIPE, stdout=subprocess.PIPE, shell=False)
print(p.communicate(b"ping"))
p = subprocess.Popen(["sleep", "5"])
try:
    p.wait(timeout=0.2)
except subprocess.TimeoutExpired as e:
    print("timeout", e)
p.terminate()
print(p.wait())
print(type(p).__module__)
# prints:
# None
# 0 True
# (b'ping', None)
# timeout Command '['sleep', '5']' timed out after 0.2 seconds
# -15
# gevent.subprocess
