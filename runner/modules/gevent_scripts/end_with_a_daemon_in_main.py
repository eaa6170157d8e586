"""A daemon thread in the main module's function keeps its names: at the end nothing of them is finalized."""
import threading
import time


class Resource:
    def __del__(self):
        print('never: the thread stands in a function of this module')


def work():
    time.sleep(5)


resource = Resource()
threading.Thread(target=work, daemon=True).start()
print('end')

# prints:
# end
