"""Pickles between processes, in which long runs of plain values stand as text: that is written and read natively, about
as fast as by CPython's pickle, which is C.
"""
import pickle
import struct

import _unpickling

_PLAIN = {int, float, bool, str, bytes, type(None)}
_LONG = 16
_CODE = b'\xf0'
_NAMES = {'inf': float('inf'), 'nan': float('nan')}


def _is_plain(items):
    return set(map(type, items)) <= _PLAIN


class Writer(pickle._Writer):

    def save_plain(self, thing):
        text = repr(thing).encode('utf-8', 'surrogatepass')
        self.put(_CODE, struct.pack('<I', len(text)), text)
        self.remember(thing)

    def save_sequence(self, items):
        if len(items) >= _LONG and _is_plain(items):
            return self.save_plain(items)
        return pickle._Writer.savers[type(items)](self, items)

    def save_mapping(self, mapping):
        if len(mapping) >= _LONG and _is_plain(mapping) and _is_plain(mapping.values()):
            return self.save_plain(mapping)
        return self.save_dict(mapping)

    savers = {**pickle._Writer.savers, list: save_sequence, tuple: save_sequence, dict: save_mapping}


class Reader(_unpickling._Reader):

    def load_plain(self):
        return eval(self.take(self.unpack('<I')).decode('utf-8', 'surrogatepass'), dict(_NAMES))

    pushers = {**_unpickling._Reader.pushers, _CODE: load_plain}


def dumps(obj, protocol, reducers):
    return pickle._written(Writer({**pickle.dispatch_table, **reducers}), obj, protocol)


def loads(data):
    return Reader(bytes(data)).load()
