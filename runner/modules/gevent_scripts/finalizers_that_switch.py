"""While a finalizer waits in another greenlet, others are called."""
import gevent
class C:
    def __init__(self, n): self.n = n
    def __del__(self):
        gevent.sleep(0)
        print("closed", self.n)
def f(n):
    c = C(n)
    gevent.sleep(0.01)
gs = [gevent.spawn(f, i) for i in range(2)]
gevent.joinall(gs)
x = C("x"); x = None
print("end")

import greenlet
class X:
    def __init__(self, n): self.n = n
    def __del__(self):
        if self.n == "a": greenlet.greenlet(other).switch()
        print("del", self.n)
def other():
    t = X("inner"); del t
    return "done"
a = X("a"); del a
b = X("b"); del b
print("end")

# prints:
# closed 0
# closed 1
# closed x
# end
# del inner
# del a
# del b
# end
