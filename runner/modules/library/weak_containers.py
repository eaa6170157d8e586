# WeakSet and the weak dictionaries lose what nobody else refers to.
import weakref


class Thing:

    def __init__(self, number):
        self.number = number


things = [Thing(number) for number in range(4)]
members = weakref.WeakSet(things)
by_name = weakref.WeakValueDictionary()
notes = weakref.WeakKeyDictionary()
for thing in things:
    by_name[str(thing.number)] = thing
    notes[thing] = thing.number * 10
print(len(members), len(by_name), len(notes))
del thing
things.pop()
print(len(members), sorted(by_name), sorted(notes.values()))
del things[0]
print(sorted(each.number for each in members), '0' in by_name, by_name.get('0'), '1' in by_name)
things = None
print(len(members), list(by_name.items()), list(notes.keys()))
