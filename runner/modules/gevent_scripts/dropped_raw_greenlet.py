"""A suspended raw greenlet that nobody refers to any more gets GreenletExit; one that its own frame refers to stays."""
import greenlet
def child(n):
    try: greenlet.getcurrent().parent.switch("first")
    except BaseException as e: print(n, type(e).__name__, e); raise
    finally: print(n, "finally")
g = greenlet.greenlet(child); g.switch("at end")
def catching(n):
    try: greenlet.getcurrent().parent.switch("first")
    except greenlet.GreenletExit as e: print(n, 'caught')
    print(n, greenlet.getcurrent().parent is main)
    raise ValueError(n)
main = greenlet.getcurrent()
h = greenlet.greenlet(catching); h.switch("raises"); del h
print("next")
def nested():
    k = greenlet.greenlet(catching); k.switch("nested")
    del k
    print("after nested")
n = greenlet.greenlet(nested)
n.switch()
print(n.dead)
def again(n):
    while True:
        try: main.switch("x")
        except greenlet.GreenletExit: print(n, "again")
a = greenlet.greenlet(again); a.switch("stubborn"); del a
print("end")
class S(greenlet.greenlet):
    def run(self, n):
        print(n, 'runs')
        try: main.switch(1)
        finally: print(n, 'ends')
s = S(); s.switch("sub"); s = S(); s.switch("sub2")
w = [S()]; w[0].switch("in list"); c = w; c.append(c); del w, c
print("cycle")
import gc; gc.collect()
print("collected")

# prints:
# raises caught
# raises True
# next
# nested caught
# nested False
# after nested
# True
# stubborn again
# end
# sub runs
# sub2 runs
# in list runs
# cycle
# collected
