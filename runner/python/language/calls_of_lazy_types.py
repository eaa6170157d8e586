# What map, zip and reversed say of wrong arguments; old sequences; format specifications that contradict themselves.
class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * index


for make in (lambda: map(), lambda: map(len), lambda: list(map(pow, [2, 3], [3, 2])), lambda: list(zip([1], 'ab',
                                                                                                       strict=True)),
             lambda: reversed(Old()), lambda: list(Old()), lambda: reversed({1}), lambda: format(1, ',_'),
             lambda: format(1, '_,'), lambda: format(1, ',,'), lambda: format(1, '__'), lambda: format(5, 'z'),
             lambda: format('a', 'z'), lambda: format(-0.001, 'z.1f'), lambda: format(-0.0, 'z'),
             lambda: format(-1.5, 'z.1f'),
             lambda: format(-0.0001, 'z.2%'), lambda: format(-0.0, '.1f')):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
