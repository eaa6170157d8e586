"""What programs that debug search for: the greenlets that live, and where they wait."""
import gc
import gevent
from gevent.util import GreenletTree, format_run_info


def parent():
    child = gevent.spawn(gevent.sleep, 1)
    gevent.sleep(0)
    tree = GreenletTree.current_tree()
    print(len(tree.child_trees) >= 1, "Running:" in tree.format())
    child.kill()


waiting = gevent.spawn(gevent.sleep, 2)
gevent.sleep(0)
print([g is waiting for g in gc.get_objects() if isinstance(g, gevent.Greenlet)])
print(waiting.gr_frame is not None, gevent.getcurrent().gr_frame)
gevent.spawn(parent).join()
waiting.kill()
print(waiting.gr_frame, any("Greenlets" in line for line in format_run_info()))

# prints:
# [True]
# True None
# True True
# None True
