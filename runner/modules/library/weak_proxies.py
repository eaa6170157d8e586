# A proxy is of another type, and acts as its object for all but hash().
import weakref


class Box:

    def __init__(self):
        self.items = [1, 2]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, place):
        return self.items[place]

    def __str__(self):
        return 'box'


box = Box()
proxy = weakref.proxy(box)
print(type(proxy) is Box, type(proxy) is weakref.ProxyType, isinstance(proxy, Box), proxy.__class__ is Box)
proxy.label = 'x'
print(box.label, proxy.label, len(proxy), proxy[1], list(proxy), str(proxy), proxy == box, bool(proxy))
print(repr(proxy).startswith('<weakproxy at 0x'), callable(proxy))
try:
    hash(proxy)
except TypeError as error:
    print(error)
del proxy.label
print(hasattr(box, 'label'))


def double(x):
    return 2 * x


called = weakref.proxy(double)
print(type(called) is weakref.CallableProxyType, called(4))
