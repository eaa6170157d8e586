# left out under AddressSanitizer: its frames keep what has died
# What dies together dies in CPython's order: the items of a list or tuple from the last to the first, whatever held it;
# values of a dict, attributes and (until 3.13) variables from the first. What garbage in a cycle holds waits for the
# collector.
import gc
import sys


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Noted(Told):
    def __del__(self):
        noted.append(self.name)


class Holder:
    pass


[Told(each) for each in range(3)]
print('list')
(Told(1), Told(2))
print('tuple')
items = [Told(1), Told(2), Told(3)]
del items[1:]
print('slice')
items += [Told(4), Told(5)]
items.clear()
print('clear')
values = {1: Told(1), 2: Told(2)}
values = None
print('dict')
holder = Holder()
holder.items = [Told('a'), Told('b')]
holder.last = Told('c')
holder = None
print('attributes')
holder = Holder()
holder.inner = Told('inner')
holder.outer = Told('outer')
holder.outer.inner = holder.inner
holder = None
print('held twice')


def variables():
    second = None
    first = Noted('first')
    second = Noted('second')
    third, fourth = Noted('third'), Noted('fourth')


noted = []
variables()
print(noted if sys.version_info < (3, 14) else noted[::-1])


def loop():
    for each in [Told('x'), Told('y')]:
        len(each.name)
    print('loop ended')


loop()
held = []
held.append(held)
held.append(Told('held'))
held = None
print('in a cycle')
gc.collect()

# prints:
# del 2
# del 1
# del 0
# list
# del 2
# del 1
# tuple
# del 3
# del 2
# slice
# del 5
# del 4
# del 1
# clear
# del 1
# del 2
# dict
# del b
# del a
# del c
# attributes
# del outer
# del inner
# held twice
# ['second', 'first', 'third', 'fourth']
# del x
# loop ended
# del y
# in a cycle
# del held
