# __del__ runs for objects that no call of their class made: __new__ alone, copies, pickles.
import copy
import pickle
import weakref


class Named:
    name = 'nameless'

    def __del__(self):
        print('del', self.name)


made = Named.__new__(Named)
made.name = 'made'
reference = weakref.ref(made, lambda _: print('made is gone'))
made = None
copied = copy.copy(Named())
copied.name = 'copied'
copied = None
loaded = pickle.loads(pickle.dumps(Named()))
loaded.name = 'loaded'
del loaded
print('end')
