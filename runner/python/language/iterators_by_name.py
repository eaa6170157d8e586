# Special methods of iterators and of functions in C, asked for by name.
for it in (iter('ab'), iter('aé'), iter({1}), iter(range(2 ** 70)), iter([1]), iter((1,)), iter(b'a'), iter({1: 2})):
    print(it.__next__(), it.__iter__() is it, hasattr(it, '__len__'))


class ByIndex:
    def __getitem__(self, i):
        return [7][i]


print(iter(ByIndex()).__next__(), len.__call__('ab'), hasattr(len, '__get__'))
steps = [iter(text).__next__ for text in ('ab', 'c')]
print([step() for step in steps])
try:
    steps[1]()
except StopIteration as end:
    print(repr(end))
