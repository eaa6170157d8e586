# What a list or a tuple is filled from is asked for its length first; sets, joined texts and slices do not ask.


class Asked:
    def __init__(self, error=None):
        self.log = []
        self.error = error

    def __len__(self):
        self.log.append('len')
        if self.error is not None:
            raise self.error
        return 2

    def __iter__(self):
        self.log.append('iter')
        return iter(['a', 'b'])


def extended(asked):
    items = ['z']
    items += asked
    items.extend(asked)


def in_a_slice(asked):
    items = [1, 2, 3]
    items[0:1] = asked


WAYS = {
    'list': list, 'tuple': tuple, 'sorted': sorted, 'set': set, 'frozenset': frozenset, 'join': ','.join,
    'star list': lambda asked: [*asked], 'star tuple': lambda asked: (*asked, 1), 'star set': lambda asked: {*asked},
    'star call': lambda asked: (lambda *given: given)(*asked), 'extended': extended, 'in a slice': in_a_slice,
    'max': max, 'comprehension': lambda asked: [each for each in asked], 'map': lambda asked: list(map(str, asked)),
}
for name, way in WAYS.items():
    asked = Asked()
    way(asked)
    print(name, asked.log)
print(list(Asked(TypeError('does not matter'))))
try:
    list(Asked(ValueError('matters')))
except ValueError as error:
    print(error)
