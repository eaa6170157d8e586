# What is taken out has lost its place in the order when the method of a derived class is asked for its value.
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
from collections import OrderedDict


class LastUsed(OrderedDict):

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value


for take in (lambda kept: kept.popitem(last=False), lambda kept: kept.popitem(), lambda kept: kept.pop('a')):
    kept = LastUsed(a=1, b=2)
    print(kept['a'])
    try:
        print(take(kept))
    except KeyError as error:
        print('KeyError', error, len(kept))
# prints:
# 1
# KeyError 'b' 2
# 1
# KeyError 'a' 2
# 1
# KeyError 'a' 2
