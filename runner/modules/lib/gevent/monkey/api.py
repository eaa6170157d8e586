"""Models the mechanism of gevent.monkey: replacing items of modules, and remembering the originals.

All versions; from 24.10 this is gevent.monkey.api, _state, _errors and _util, before that all of it is
in gevent.monkey itself.  An item is remembered once: patching twice keeps the first original.
"""
import sys

from gevent._version import version_info

_IN_PACKAGE = version_info >= (24, 10)
if not _IN_PACKAGE:
    __name__ = 'gevent.monkey'      # what its functions say of themselves

# Module name -> {item name: original}; and, under a key of its own, the settings of patch_all.
saved = {}

_MISSING = object()


class _BadImplements(AttributeError):

    def __init__(self, module):
        super().__init__('Module %r has a bad or missing value for __implements__' % (module,))


class MonkeyPatchWarning(RuntimeWarning):
    __module__ = 'gevent.monkey._errors' if _IN_PACKAGE else 'gevent.monkey'


def is_module_patched(mod_name):
    return mod_name in saved


def is_object_patched(mod_name, item_name):
    return mod_name in saved and item_name in saved[mod_name]


def is_anything_patched():
    return bool(saved)


def _get_original(name, items):
    kept = saved.get(name, {})
    return [kept[item] if item in kept else getattr(__import__(name), item) for item in items]


def get_original(mod_name, item_name):
    """The item(s) as they were before any patch; *mod_name* may be a list of names to try."""
    mod_names = [mod_name] if isinstance(mod_name, str) else mod_name
    single = isinstance(item_name, str)
    for name in mod_names:
        try:
            found = _get_original(name, [item_name] if single else item_name)
        except ImportError:
            if name is mod_names[-1]:
                raise
        else:
            return found[0] if single else found
    return None


def _save(module, attr, item):
    saved.setdefault(module.__name__, {}).setdefault(attr, item)


def patch_item(module, attr, newitem):
    old = getattr(module, attr, _MISSING)
    if old is not _MISSING:
        _save(module, attr, old)
    setattr(module, attr, newitem)


def remove_item(module, attr):
    old = getattr(module, attr, _MISSING)
    if old is not _MISSING:
        _save(module, attr, old)
        delattr(module, attr)


class _GeventDoPatchRequest:
    """Handed to a twin module that does its patching itself."""

    get_original = staticmethod(get_original)

    def __init__(self, target_module, source_module, items, patch_kwargs):
        self.target_module = target_module
        self.source_module = source_module
        self.items = items
        self.patch_kwargs = patch_kwargs or {}

    def default_patch_items(self):
        for attr in self.items:
            patch_item(self.target_module, attr, getattr(self.source_module, attr))

    def remove_item(self, target_module, *items):
        if isinstance(target_module, str):
            items = (target_module,) + items
            target_module = self.target_module
        for item in items:
            remove_item(target_module, item)


def patch_module(target_module, source_module, items=None,
                 _warnings=None,
                 _patch_kwargs=None,
                 _notify_will_subscribers=True,
                 _notify_did_subscribers=True,
                 _call_hooks=True):
    """Put the *items* of *source_module* into *target_module*; False if something vetoed it."""
    from gevent import events
    # Not by getattr: gevent's twins pass on names that they lack to the standard module.
    own = getattr(source_module, '__dict__', {})
    if items is None:
        items = own.get('__implements__')
        if items is None:
            raise _BadImplements(source_module)

    def warn(message):
        _queue_warning(message, _warnings)

    def call_hook(name):
        hook = own.get('_gevent_' + name + '_monkey_patch')
        if hook is not None:
            hook(target_module, items, warn)

    try:
        if _call_hooks:
            call_hook('will')
        if _notify_will_subscribers:
            _notify_patch(
                events.GeventWillPatchModuleEvent(
                    target_module.__name__, source_module, target_module, items),
                _warnings)
    except events.DoNotPatch:
        return False

    request = _GeventDoPatchRequest(target_module, source_module, items, _patch_kwargs)
    do_patch = own.get('_gevent_do_monkey_patch')
    if do_patch is None:
        request.default_patch_items()
    else:
        do_patch(request)

    if _call_hooks:
        call_hook('did')
    if _notify_did_subscribers:
        _notify_patch(events.GeventDidPatchModuleEvent(
            target_module.__name__, source_module, target_module))
    return True


def _check_availability(name):
    """gevent's twin module first, then the module it replaces; ImportError if one is missing."""
    source_module = getattr(__import__('gevent.' + name), name)
    target_name = source_module.__dict__.get('__target__', name)
    return source_module, __import__(target_name), target_name


def _patch_module(name,
                  items=None,
                  _warnings=None,
                  _patch_kwargs=None,
                  _notify_will_subscribers=True,
                  _notify_did_subscribers=True,
                  _call_hooks=True):
    """Patch the standard module that gevent.*name* is the twin of; both, vetoed or not."""
    source_module, target_module, _target_name = _check_availability(name)
    patch_module(target_module, source_module, items=items,
                 _warnings=_warnings, _patch_kwargs=_patch_kwargs,
                 _notify_will_subscribers=_notify_will_subscribers,
                 _notify_did_subscribers=_notify_did_subscribers,
                 _call_hooks=_call_hooks)
    return source_module, target_module


def _notify_patch(event, _warnings=None):
    # A subscriber may raise DoNotPatch out of this.
    from gevent.events import notify_and_call_entry_points
    event._warnings = _warnings
    notify_and_call_entry_points(event)


def _ignores_DoNotPatch(function):
    """Turn a veto that comes out of *function* into a false result."""
    def guarded(*args, **kwargs):
        from gevent.events import DoNotPatch
        try:
            return function(*args, **kwargs)
        except DoNotPatch:
            return False

    guarded.__name__ = function.__name__
    guarded.__module__ = function.__module__
    guarded.__doc__ = function.__doc__
    guarded.__wrapped__ = function
    return guarded


def _queue_warning(message, _warnings):
    # patch_all collects them and shows them when it is done; a lone patch shows them at once.
    if _warnings is None:
        _process_warnings([message])
    else:
        _warnings.append(message)


def _process_warnings(_warnings):
    if not _warnings:
        return
    import warnings
    for each in _warnings:
        # The caller of the patch function, where that is who called this.
        warnings.warn(each, MonkeyPatchWarning, stacklevel=3)


if _IN_PACKAGE:
    for _function in (is_module_patched, is_object_patched, is_anything_patched):
        _function.__module__ = 'gevent.monkey._state'
    for _function in (_check_availability, _patch_module, _notify_patch, _ignores_DoNotPatch, _queue_warning,
                      _process_warnings):
        _function.__module__ = 'gevent.monkey._util'
    del _function
