# Under the patch the thread that feeds a queue of processes is a greenlet: it writes when others wait cooperatively
from gevent import monkey
monkey.patch_all()
import multiprocessing
import queue
context = multiprocessing.get_context('fork')
tasks, results = context.Queue(), context.Queue()


def answer():
    for task in iter(tasks.get, None):
        results.put(task * task)


worker = context.Process(target=answer, daemon=True)
worker.start()
for task in range(3):
    tasks.put(task)
got = []
try:
    while len(got) < 3:
        got.append(results.get(timeout=0.5))
except queue.Empty:
    print('empty')
print(got)
tasks.put(None)
worker.join(1)
print(worker.exitcode)
# prints:
# empty
# []
# 0
