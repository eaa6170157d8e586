"""Until 3.8 the types of weak proxies were no module's, and had the names that C gives them."""
# pairs: py3.8-gevent21.12
import weakref


class Thing:
    pass


class Called(Thing):
    def __call__(self):
        pass


thing, called = Thing(), Called()
for proxy in (weakref.proxy(thing), weakref.proxy(called)):
    print(type(proxy), type(proxy).__name__, type(proxy).__module__)
print(weakref.ProxyType, isinstance(proxy, Called))

# prints:
# <class 'weakproxy'> weakproxy builtins
# <class 'weakcallableproxy'> weakcallableproxy builtins
# <class 'weakproxy'> True
