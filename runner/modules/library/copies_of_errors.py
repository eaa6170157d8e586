"""A copied or pickled OSError keeps the names of its files; queues and context variables are refused."""
import contextvars
import copy
import pickle
import queue
import weakref

for error in (OSError(2, 'gone', 'f'), OSError(2, 'gone', 'f', None, 'g'), OSError(2, 'gone'), OSError('text'),
              queue.Empty()):
    for again in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        print(repr(again), again, getattr(again, 'filename', '-'), getattr(again, 'filename2', '-'))

variable = contextvars.ContextVar('v')
token = variable.set(1)
for thing in (queue.SimpleQueue(), variable, token, contextvars.copy_context()):
    for function in (pickle.dumps, copy.copy, weakref.ref):
        try:
            print(type(function(thing)).__name__)
        except TypeError as error:
            print('TypeError', error)

for number in -1, -5:
    try:
        open(number)
    except ValueError as error:
        print(error)
