import collections.abc


class Logged(collections.abc.MutableMapping):

    def __init__(self, held):
        self.held = held

    def __getitem__(self, key):
        print('get', key)
        return self.held[key]

    def __setitem__(self, key, value):
        print('set', key)
        self.held[key] = value

    def __delitem__(self, key):
        print('delete', key)
        del self.held[key]

    def __iter__(self):
        return iter(self.held)

    def __len__(self):
        return len(self.held)

    def __repr__(self):
        return 'Logged(%r)' % self.held


mapping = Logged({'a': 1, 'b': 2})
keys = mapping.keys()
print(keys, mapping.values(), mapping.items(), 'a' in keys, ('a', 1) in mapping.items(), 2 in mapping.values())
print(keys & {'a'}, sorted(keys | {'q'}), keys == {'a', 'b'}, mapping.items() >= {('a', 1)}, keys - ['a'])
mapping.update({'c': 3}, d=4)
print(len(keys), mapping.setdefault('a', 9), mapping.pop('none', None), mapping.popitem())
mapping.clear()
mapping.update([('x', 1)])
print(mapping == {'x': 1}, mapping != {}, mapping == 5, isinstance({}.keys(), collections.abc.KeysView))
try:
    reversed(mapping)
except TypeError as error:
    print(error)
