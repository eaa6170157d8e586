# A base class that is replaced in its module: old subclasses keep the old base.
import sys
import types
threads = types.ModuleType("threads")


class Old:
    kind = "old"

    def describe(self):
        return f"{type(self).__name__} of {self.kind}"


class New(Old):
    kind = "new"


threads.Thread = Old
sys.modules["threads"] = threads
import threads
from threads import Thread


class Before(threads.Thread):
    pass


def make():
    return threads.Thread()


instance = threads.Thread()
threads.Thread = New


class After(threads.Thread):
    pass


class FromImport(Thread):
    pass


for thing in (Before(), After(), FromImport(), instance, make(), Thread(), threads.Thread()):
    print(thing.describe(), isinstance(thing, threads.Thread), isinstance(thing, Thread),
        type(thing) is threads.Thread)
print(Before.__mro__[1].__name__, After.__bases__[0].__name__, issubclass(Before, New),
    issubclass(After, Old), Thread is threads.Thread)
