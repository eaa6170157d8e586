"""A handler of the program that logging has keeps the main module's names; what greenlets note of frames does not."""
import gevent
import logging


class Resource:
    def __del__(self):
        print('never: logging is there to the end, for its fork hooks')


class Quiet(logging.Handler):
    def emit(self, record):
        pass


def spawned():
    pass


resource = Resource()
logging.getLogger().addHandler(Quiet())
greenlets = [gevent.spawn(spawned) for _ in range(2)]
gevent.joinall(greenlets)
names, frame = [], greenlets[0].spawning_stack
while frame:
    names.append(frame.f_code.co_name)
    frame = frame.f_back
print(names[-1], frame, greenlets[0].spawning_stack.f_globals)

# prints:
# <module> None None
