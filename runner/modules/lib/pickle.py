"""Models `pickle`: protocol 4's own form (5 in 3.14, which is the same here), of plain data, classes and instances.

What cannot be taken apart (locks, generators, greenlets ...) is refused as copy refuses it; older protocols are
written as the newest one.
"""
import struct
import sys
import types

from copyreg import __newobj__
from copyreg import dispatch_table
from _unpickling import PickleError
from _unpickling import PicklingError
from _unpickling import UnpicklingError
from _unpickling import _FileReader
from _unpickling import _Reader
from _unpickling import find_class

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5 if sys.version_info >= (3, 14) else 4


def _number(value):
    size = value.bit_length() // 8 + 1
    return bytes([0x8a, size]) + value.to_bytes(size, 'little', signed=True)


class _Writer:

    def __init__(self, reducers):
        self.reducers = reducers    # class: what its instances are reduced by, before anything else
        self.protocol = DEFAULT_PROTOCOL
        self.parts = []
        self.memo = {}      # id: (place, the object, which stays alive)
        self.persistent_id = self.reducer_override = None   # what a Pickler of the program's own asks first

    def put(self, *parts):
        self.parts.extend(parts)

    def remember(self, thing):
        self.memo[id(thing)] = (len(self.memo), thing)
        self.put(b'\x94')

    def save(self, thing):
        if self.persistent_id is not None and self.save_persistent(thing):
            return None
        kind = type(thing)
        save = _ATOM_SAVERS.get(kind)
        if save is not None:
            return save(self, thing)
        if id(thing) in self.memo:
            place = self.memo[id(thing)][0]
            return self.put(b'h' + bytes([place]) if place < 256 else b'j' + struct.pack('<I', place))
        save = self.savers.get(kind)
        if save is not None:
            return save(self, thing)
        if self.reducer_override is not None:
            reduced = self.reducer_override(thing)
            if reduced is not NotImplemented:
                return self.save_reduced(thing, reduced)
        if isinstance(thing, (type, types.FunctionType, types.BuiltinFunctionType)):
            return self.save_global(thing)
        self.save_instance(thing)

    def save_persistent(self, thing):
        ask = self.persistent_id
        name = ask(thing)
        if name is None:
            return False
        self.persistent_id = None       # the name itself is no persistent object
        self.save(name)
        self.persistent_id = ask
        self.put(b'Q')
        return True

    def save_int(self, value):
        if 0 <= value < 256:
            self.put(b'K' + bytes([value]))
        elif 0 <= value < 65536:
            self.put(b'M', struct.pack('<H', value))
        elif -0x80000000 <= value < 0x80000000:
            self.put(b'J', struct.pack('<i', value))
        else:
            self.put(_number(value))

    def save_str(self, text):
        data = text.encode('utf-8', 'surrogatepass')
        self.put(b'\x8c' + bytes([len(data)]) if len(data) < 256 else b'X' + struct.pack('<I', len(data)), data)
        self.remember(text)

    def save_bytes(self, data):
        self.put(b'C' + bytes([len(data)]) if len(data) < 256 else b'B' + struct.pack('<I', len(data)), data)
        self.remember(data)

    def save_tuple(self, items):
        if not items:
            return self.put(b')')
        if len(items) > 3:
            self.put(b'(')
        for item in items:
            self.save(item)
        if id(items) in self.memo:      # it holds itself
            return self.put(b'0' * len(items) if len(items) < 4 else b'1', b'h' + bytes([self.memo[id(items)][0]]))
        self.put(b't' if len(items) > 3 else bytes([0x84 + len(items)]))
        self.remember(items)

    def save_list(self, items):
        self.put(b']')
        self.remember(items)
        self.save_many(items, b'a', b'e', self.save)

    def save_many(self, items, one, many, save):
        items = list(items)
        for start in range(0, len(items), 1000):
            batch = items[start:start + 1000]
            if len(batch) > 1 or one is None:
                self.put(b'(')
            for item in batch:
                save(item)
            self.put(many if len(batch) > 1 or one is None else one)

    def save_dict(self, mapping):
        self.put(b'}')
        self.remember(mapping)
        self.save_items(mapping)

    def save_items(self, mapping):
        def save(pair):
            self.save(pair[0])
            self.save(pair[1])
        self.save_many(mapping.items(), b's', b'u', save)

    def save_set(self, items):
        self.put(b'\x8f')
        self.remember(items)
        self.save_many(items, None, b'\x90', self.save)

    def save_frozenset(self, items):
        self.put(b'(')
        for item in items:
            self.save(item)
        self.put(b'\x91')
        self.remember(items)

    def save_global(self, thing, name=None):
        module = getattr(thing, '__module__', None) or 'builtins'
        name = name or thing.__qualname__
        holder = getattr(thing, '__self__', None)
        is_bound = not isinstance(holder, (types.ModuleType, type, type(None)))
        if isinstance(thing, types.BuiltinFunctionType) and is_bound:
            return self.save_reduced(thing, (getattr, (holder, thing.__name__)))
        for only in (None, ..., NotImplemented):
            if thing is type(only):     # which has no name to be found by
                return self.save_reduced(thing, (type, (only,)))
        if module == 'posix':
            import posix    # which others need not have done
        found = sys.modules.get(module)
        for part in name.split('.'):
            found = getattr(found, part, None) if part != '<locals>' else None
        if found is not thing:
            raise _lookup_error(thing, module, name)
        self.save(module)
        self.save(name)
        self.put(b'\x93')
        self.remember(thing)

    def save_instance(self, thing):
        reducer = self.reducers.get(type(thing))
        self.save_reduced(thing, reducer(thing) if reducer is not None else thing.__reduce_ex__(self.protocol))

    def save_reduced(self, thing, reduced):
        if isinstance(reduced, str):
            return self.save_global(thing, reduced)
        function, arguments, *rest = reduced
        if function is __newobj__:
            self.save(arguments[0])
            self.save(arguments[1:])
            self.put(b'\x81')
        else:
            self.save(function)
            self.save(arguments)
            self.put(b'R')
        self.remember(thing)
        state, items, pairs = (rest + [None, None, None])[:3]
        if items is not None:
            self.save_many(items, b'a', b'e', self.save)
        if pairs is not None:
            self.save_items(dict(pairs))
        if state is not None:
            self.save(state)
            self.put(b'b')

    savers = {str: save_str, bytes: save_bytes, tuple: save_tuple, list: save_list, dict: save_dict, set: save_set,
              frozenset: save_frozenset}


_ATOM_SAVERS = {type(None): lambda writer, thing: writer.put(b'N'),
                bool: lambda writer, thing: writer.put(b'\x88' if thing else b'\x89'),
                int: _Writer.save_int,
                float: lambda writer, thing: writer.put(b'G', struct.pack('>d', thing))}


def _lookup_error(thing, module, name):
    local = '<locals>' in name
    if sys.version_info >= (3, 14):
        return PicklingError(f"Can't pickle local object {thing!r}" if local else
                             f"Can't pickle {thing!r}: it's not found as {module}.{name}")
    if local:
        return AttributeError(f"Can't {'get' if sys.version_info >= (3, 13) else 'pickle'} local object {name!r}")
    return PicklingError(f"Can't pickle {thing!r}: attribute lookup {name} on {module} failed")


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return _written(_Writer(dispatch_table), obj, protocol)


def _check_protocol(protocol):
    if protocol is not None and protocol > HIGHEST_PROTOCOL:
        raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)


def _written(writer, obj, protocol):
    _check_protocol(protocol)
    if protocol is not None and protocol < 0:
        protocol = HIGHEST_PROTOCOL
    if protocol in (4, 5):
        writer.protocol = protocol
    writer.save(obj)
    body = b''.join(writer.parts) + b'.'
    head = bytes([0x80, writer.protocol])
    return head + (b'\x95' + struct.pack('<Q', len(body)) if len(body) > 3 else b'') + body


class Pickler:
    __module__ = '_pickle'
    _writer = None

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        _check_protocol(protocol)
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._file = file
        self._protocol = protocol
        self._writer = _Writer(dispatch_table)

    def dump(self, obj):
        writer = self._writer
        if writer is None:
            raise PicklingError('Pickler.__init__() was not called by %s.__init__()' % type(self).__name__)
        writer.reducers = getattr(self, 'dispatch_table', writer.reducers)
        writer.persistent_id = getattr(self, 'persistent_id', None)
        writer.reducer_override = getattr(self, 'reducer_override', None)
        writer.parts = []
        self._file.write(_written(writer, obj, self._protocol))

    def clear_memo(self):
        self._writer.memo = {}


class Unpickler:
    __module__ = '_pickle'
    _reader = None

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        if not (hasattr(file, 'read') and hasattr(file, 'readline')):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._reader = _FileReader(file)

    def load(self):
        if self._reader is None:
            raise UnpicklingError('Unpickler.__init__() was not called by %s.__init__()' % type(self).__name__)
        self._reader.find_class = self.find_class
        self._reader.persistent_load = getattr(self, 'persistent_load', self._reader.persistent_load)
        return self._reader.load()

    def find_class(self, module_name, global_name, /):
        return find_class(module_name, global_name)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    if not hasattr(file, 'write'):
        raise TypeError("file must have a 'write' attribute")
    file.write(dumps(obj, protocol))


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return _Reader(bytes(data)).load()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file).load()
