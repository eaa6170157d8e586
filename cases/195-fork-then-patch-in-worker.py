# /// case
# title = "A worker that patches after the fork, in a program that was loaded before"
# topic = "late-patch"
# origin = "benoitc/gunicorn#2796"
# shows = "what the parent made stays native in the worker: locks, base classes; from 3.13 on start raises an error"
# ///
"""A server loads the program, forks its workers, and each worker patches: too late for what the program made. A lock of
the parent is still the native one there; a thread class of the parent works on some pairs and is alive for ever on
others. The parent itself stays unpatched."""
import os
import sys
import threading
import time


class Job(threading.Thread):

    def run(self):
        time.sleep(0.05)
        print('job done')


lock = threading.Lock()
job_before = Job()
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    from gevent import monkey
    monkey.patch_all()
    print('lock of the program patched:', type(lock) is type(threading.Lock()))
    job_before.start()
    job_before.join(0.3)
    print('made before:', job_before.is_alive())
    job_after = Job()
    job_after.start()
    job_after.join(0.3)
    print('made after:', job_after.is_alive())
    sys.stdout.flush()
    os._exit(0)
print('worker ended with', os.waitpid(pid, 0)[1])
job_before.start()
job_before.join()
print('in the parent:', job_before.is_alive(), 'gevent' in sys.modules)
