from collections.abc import (Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence,
                             MutableSet, Sequence, Set, Sized)

things = [[], (), {}, set(), "a", 1, len, iter([]), (x for x in []), range(3), None, b"", {}.keys()]
for kind in (Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, Sequence, Set, Sized):
    print(kind.__name__, [isinstance(thing, kind) for thing in things])


class Lowered(MutableMapping):
    def __init__(self, **items):
        self.store = {}
        self.update(items)

    def __getitem__(self, key):
        return self.store[key.lower()]

    def __setitem__(self, key, value):
        self.store[key.lower()] = value

    def __delitem__(self, key):
        del self.store[key.lower()]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


lowered = Lowered(A=1, b=2)
print(lowered["a"], "B" in lowered, lowered.get("z"), dict(lowered), list(lowered.items()), lowered.pop("A"))
print(lowered.setdefault("C", 3), len(lowered), isinstance(lowered, Mapping), lowered == {"b": 2, "c": 3})


class Stack(Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __len__(self):
        return len(self.items)


stack = Stack(1, 2, 2)
print(list(stack), 2 in stack, stack.index(2), stack.count(2), list(reversed(stack)))
try:
    class Half(Sequence):
        pass
    Half()
except TypeError as error:
    print(error)


class Walk(Iterator):
    def __init__(self):
        self.left = 2

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left


print(list(Walk()), issubclass(Walk, Iterable), issubclass(dict, Mapping), issubclass(int, Hashable))
