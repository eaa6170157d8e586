"""Models weakref: references to objects that die (modules/lifetimes/mortality.h says when).

What is made of references is in modules of its own, imported when a program first asks for it.
"""
from _weakref import getweakrefs, ref

ReferenceType = ref


_MODULES = {'WeakSet': '_weakrefset', 'WeakMethod': '_weak_methods', 'finalize': '_weak_methods',
            'KeyedRef': '_weak_dictionaries', 'WeakKeyDictionary': '_weak_dictionaries',
            'WeakValueDictionary': '_weak_dictionaries', 'proxy': '_weak_proxies', 'ProxyType': '_weak_proxies',
            'CallableProxyType': '_weak_proxies', 'ProxyTypes': '_weak_proxies'}


def __getattr__(name):
    if name not in _MODULES:
        raise AttributeError("module 'weakref' has no attribute %r" % name)
    found = globals()[name] = getattr(__import__(_MODULES[name]), name)
    return found


def getweakrefcount(target):
    return len(getweakrefs(target))
