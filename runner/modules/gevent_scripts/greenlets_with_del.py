"""A class of greenlets with `__del__`: called when a finished one is dropped, or one that never ran."""
import gevent
import greenlet


class Watched(gevent.Greenlet):
    def __del__(self):
        print('dropped', self.args, self.ready(), repr(gevent.Greenlet.value.__get__(self)))


class Raw(greenlet.greenlet):
    def __del__(self):
        print('raw one dropped', self.dead, bool(self))


def main():
    g = Watched.spawn(len, 'abc')
    gevent.sleep(0.01)
    print('finished')
    del g
    g = Watched(len, 'never ran')
    g = None
    raw = Raw(lambda: greenlet.getcurrent().parent.switch('started'))
    print(raw.switch())
    raw.switch()
    raw = None
    raw = Raw(len)
    del raw


main()
print('end')

# prints:
# finished
# dropped () True 3
# dropped ('never ran',) False None
# started
# raw one dropped True False
# raw one dropped False False
# end
