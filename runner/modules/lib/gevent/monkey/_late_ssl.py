"""Models the search that gevent.monkey.patch_ssl makes when ssl was imported before it.

All versions.  Who took SSLContext by name, or made a class of it, keeps the original.  gevent asks the
garbage collector for referrers; module dictionaries and subclasses are those that it counts.
"""
import sys

from gevent.monkey.api import _queue_warning

_OWN = ('ssl', 'gevent.ssl', 'gevent._ssl3', 'gevent._sslgte279')


def warn_of_references(original, _warnings):
    holders = []
    for module in list(sys.modules.values()):
        names = getattr(module, '__dict__', {})
        if names.get('__name__') in _OWN:
            continue
        for value in list(names.values()):
            if value is original:
                holders.append('%s (%s)' % (names.get('__name__'),
                                            names.get('__file__', '<unknown>')))
                break
    subclasses = [str(cls) for cls in original.__subclasses__()
                  if 'gevent.' not in cls.__module__]
    if not holders and not subclasses:
        return
    text = ('Monkey-patching ssl after ssl has already been imported '
            'may lead to errors, including RecursionError on Python 3.6. '
            'It may also silently lead to incorrect behaviour on Python 3.7. '
            'Please monkey-patch earlier. '
            'See https://github.com/gevent/gevent/issues/1016. ')
    if holders:
        text += 'Modules that had direct imports (NOT patched): %s. ' % holders
    if subclasses:
        text += 'Subclasses (NOT patched): %s. ' % subclasses
    _queue_warning(text, _warnings)
