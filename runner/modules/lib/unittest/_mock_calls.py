"""The calls that a mock remembers, as tuples that compare and print as in unittest.mock."""
import pprint


def _format_arguments(args, kwargs):
    return ', '.join([repr(arg) for arg in args] + ['%s=%r' % item for item in kwargs.items()])


class _Call(tuple):
    """(name, args, kwargs); `call.name(...)` makes one to compare with."""

    def __new__(cls, value=('', (), {}), name=None, parent=None, from_kall=True):
        return tuple.__new__(cls, value)

    def __init__(self, value=('', (), {}), name=None, parent=None, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if isinstance(other, _Call) and self._mock_parent is not None and other._mock_parent is not None and (
                self._mock_parent != other._mock_parent):
            return False
        mine, others = _parts(self), _parts(other)
        # A call without a name is equal to a named one with the same arguments only if both are plain.
        return others is not None and mine[0] == others[0] and mine[1:] == others[1:]

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), '()')
        return _Call((self._mock_name, args, kwargs), self._mock_name + '()', self)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        whole = name if self._mock_name is None else '%s.%s' % (self._mock_name, name)
        return _Call((whole, (), {}), whole, self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        name, args, kwargs = _parts(self)
        if not self._mock_from_kall:
            return 'call' + name if name.startswith('()') else name or 'call'
        return 'call%s(%s)' % ('.' + name if name and not name.startswith('()') else name,
                               _format_arguments(args, kwargs))


def _parts(value):
    """Name, arguments and keywords of a call in one of the forms that a program may compare with."""
    name, args, kwargs = '', (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            return None
    return name, args, kwargs


class _CallList(list):
    """Contains also a run of calls."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(list(self[at:at + size]) == value for at in range(len(self) - size + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


call = _Call(from_kall=False)


class _ANY:

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()
