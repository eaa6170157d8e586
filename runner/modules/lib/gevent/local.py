"""Models gevent.local: attributes that each greenlet has for itself.

All versions.  The instance itself holds nothing but the table of the greenlets' dictionaries; an
__init__ of a subclass runs again in each greenlet that comes to use the object.
When a Greenlet ends its dictionary goes, by a link; that of a raw greenlet goes with the greenlet.
"""
from weakref import ref

from _weakref import attend

from _extension_types import compiled
from greenlet import getcurrent
from gevent._compiled_import import imported as _imported

__all__ = ['local']

_STATE = '_local__impl'
_IN_GREENLETS = '_gevent_local_localimpl_'


class _State:

    def __init__(self, args, kwargs, of):
        self.args = args
        self.kwargs = kwargs
        self.kind_and_id = type(of), id(of)
        self.dicts = {}


class _Ended:
    """The link of a greenlet that has used a local object, which it does not keep."""

    def __init__(self, state, key):
        self.state = ref(state)
        self.key = key

    def __call__(self, greenlet):
        state = self.state()
        if state is not None and self.key in state.dicts:
            del state.dicts[self.key]


def _make_dict(state):
    me = getcurrent()
    made = {}
    ended = _Ended(state, id(me))
    me.__dict__[_IN_GREENLETS + str(id(state))] = ref(state)
    rawlink = getattr(me, 'rawlink', None)
    if rawlink is not None:
        rawlink(ended)
        reference = ref(me)
    else:
        reference = ref(me, ended)
        if me.parent is not None:       # others last as long as their thread
            attend(reference)
    state.dicts[id(me)] = reference, made
    return made


def all_local_dicts_for_greenlet(greenlet):
    """Pairs: the class and the id of a local object that the greenlet has used, and its dictionary there."""
    states = [reference() for name, reference in greenlet.__dict__.items() if name.startswith(_IN_GREENLETS)]
    return [(state.kind_and_id, state.dicts[id(greenlet)][1]) for state in states
            if state is not None and id(greenlet) in state.dicts]


def _values(obj):
    """The current greenlet's dictionary of *obj*, made and initialised on first use."""
    state = object.__getattribute__(obj, _STATE)
    found = state.dicts.get(id(getcurrent()))
    if found is not None:
        return found[1]
    made = _make_dict(state)
    obj.__init__(*state.args, **state.kwargs)
    return made


def _in_class(obj, name):
    """A class of *obj* that has the attribute *name* itself."""
    for cls in type(obj).__mro__:
        if name in cls.__dict__:
            return cls
    return None


def _descriptor_with(obj, name, method):
    """The class attribute *name*, if it is a descriptor that defines *method*."""
    cls = _in_class(obj, name)
    found = None if cls is None else cls.__dict__[name]
    return found if hasattr(type(found), method) else None


@compiled
class local:
    __module__ = 'gevent._gevent_clocal'
    __slots__ = ('__dict__',)       # a weak reference can only be made to a subclass's

    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported', args, kwargs)
        made = super().__new__(cls)
        state = _State(args, kwargs, made)
        _make_dict(state)
        object.__setattr__(made, _STATE, state)
        return made

    def __getattribute__(self, name):
        if name == _STATE or name == '__class__':     # whoever only asks of what class it is makes no dictionary
            return object.__getattribute__(self, name)
        values = _values(self)
        if name == '__dict__':
            return values
        if name in values and _descriptor_with(self, name, '__set__') is None:
            return values[name]
        kind = type(self)
        if _in_class(self, name) is not None:
            return object.__getattribute__(self, name)
        if hasattr(kind, '__getattr__'):
            return kind.__getattr__(self, name)     # and the interpreter asks it again if it fails
        raise AttributeError("%r object has no attribute '%s'" % (
            'gevent._gevent_clocal.local' if kind is local else kind.__name__, name))

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError("%r object attribute '__dict__' is read-only" % type(self))
        if _descriptor_with(self, name, '__set__') is not None:
            object.__setattr__(self, name, value)
        else:
            _values(self)[name] = value

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError(
                "%r object attribute '__dict__' is read-only" % type(self).__name__)
        if _descriptor_with(self, name, '__delete__') is not None:
            object.__delattr__(self, name)
            return
        try:
            del _values(self)[name]
        except KeyError:
            raise AttributeError(name)

    def __copy__(self):
        state = object.__getattribute__(self, _STATE)
        key = id(getcurrent())
        mine = dict(state.dicts[key][1])
        twin = type(self)(*state.args, **state.kwargs)
        of_twin = object.__getattribute__(twin, _STATE)
        of_twin.dicts[key] = of_twin.dicts[key][0], mine
        return twin

__name__ = _imported(__name__, 'gevent._gevent_clocal')
