"""A signal comes to a child that computes, in the middle of it."""
import signal
import subprocess
import sys
import time

child = '''
import signal, time
signal.signal(signal.SIGTERM, lambda *details: print('handled', time.time() < start + 0.8))
start = time.time()
print('ready', flush=True)
while time.time() < start + 1:
    pass
print('done')
'''
process = subprocess.Popen([sys.executable, '-c', child], stdout=subprocess.PIPE, text=True)
process.stdout.readline()
time.sleep(0.2)
process.terminate()
print(process.communicate()[0], process.returncode)
