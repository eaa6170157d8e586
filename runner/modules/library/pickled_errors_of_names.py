# What AttributeError and NameError know of the name is C's: it is not pickled, nor copied.
import copy
import os
import pickle
import threading


class Index:
    def __init__(self):
        self.lock = threading.Lock()


def failed(function):
    try:
        function()
    except Exception as error:
        return error


for function in (lambda: Index().nope, lambda: nope, lambda: os.nope):
    error = failed(function)
    error.note = 5
    print(error.name)
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        print(repr(again), again.name, getattr(again, 'obj', '-'), again.note)
error = failed(lambda: __import__('nope'))
again = pickle.loads(pickle.dumps(error))
print(again.name, again.path)
