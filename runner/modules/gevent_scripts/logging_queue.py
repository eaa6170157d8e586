from gevent import monkey; monkey.patch_all()
import logging, logging.handlers, queue, sys, threading
q = queue.Queue()
root = logging.getLogger()
root.setLevel(logging.DEBUG)
root.addHandler(logging.handlers.QueueHandler(q))
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
lst = logging.handlers.QueueListener(q, out)
lst.start()
def w(n):
    logging.getLogger("w%d" % n).debug("hello %s", n)
ts = [threading.Thread(target=w, args=(i,)) for i in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
lst.stop()
print("stopped", q.empty())
# prints:
# w0 DEBUG hello 0
# w1 DEBUG hello 1
# w2 DEBUG hello 2
# stopped True
