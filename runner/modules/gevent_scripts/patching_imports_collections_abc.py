"""What gevent imports binds collections.abc: programs that never imported it find it there."""
import collections
import sys
print(hasattr(collections, 'abc') or sys.version_info < (3, 14))
from gevent import monkey
monkey.patch_all()


class Ages(collections.abc.MutableMapping):

    def __init__(self):
        self.years = {}

    def __getitem__(self, name):
        return self.years[name]

    def __setitem__(self, name, years):
        self.years[name] = years

    def __delitem__(self, name):
        del self.years[name]

    def __iter__(self):
        return iter(self.years)

    def __len__(self):
        return len(self.years)


ages = Ages()
ages.update(Ann=1)
print(dict(ages), ages.pop('Ann'), len(ages))

# prints:
# True
# {'Ann': 1} 1 0
