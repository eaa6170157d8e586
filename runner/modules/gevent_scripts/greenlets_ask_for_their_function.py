"""Who first switches to a greenlet, or throws into it, asks it for `run`: that may fail, and may begin it."""
import abc

import greenlet

nothing = greenlet.greenlet()
for attempt in (nothing.switch, nothing.switch, lambda: nothing.throw(ValueError('thrown'))):
    try:
        attempt()
    except AttributeError as error:
        print('no', error, nothing.dead)
none = greenlet.greenlet(None)
print(none.run)
try:
    none.switch()
except TypeError as error:
    print(error, none.dead)


class Asked(greenlet.greenlet):
    asked = 0

    def __getattribute__(self, name):
        if name == 'run':
            self.asked += 1
            print('asked', self.asked)
            if self.asked == 1:
                self.switch('within')
        return super().__getattribute__(name)

    def run(self, value):
        while True:
            value = value, self.parent.switch(value)


print(Asked().switch('without'))


class Abstract(greenlet.greenlet, metaclass=abc.ABCMeta):

    @abc.abstractmethod
    def run(self):
        pass


try:
    Abstract()
except TypeError as error:
    print(str(error)[:39])

# prints:
# no run False
# no run False
# no run False
# None
# 'NoneType' object is not callable True
# asked 1
# asked 2
# ('within', 'without')
# Can't instantiate abstract class Abstra
