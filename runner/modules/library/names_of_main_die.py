"""At the end the collector finds the names of the main module: what is held dies after what is named, no callbacks."""
# left out under AddressSanitizer: its frames keep what has died
import weakref


class D:
    def __init__(self, name, other=None):
        self.name = name
        self.other = other

    def __del__(self):
        print('del', self.name)


inner = D('inner')
outer = D('outer', inner)
del inner
last = D('last')
before_last = D('before last', last)
watched = D('watched')
watcher = weakref.ref(watched, lambda reference: print('never said: both are garbage'))
del last
print('end')
