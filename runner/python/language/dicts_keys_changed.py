# A dict that has as many entries as before, but others: noticed where there is one too many.
def walk(entries, change):
    seen = []
    try:
        for key in entries:
            seen.append(key)
            change(key)
    except RuntimeError as error:
        seen.append(str(error))
    print(seen)


entries = {1: 'a', 2: 'b', 3: 'c'}
walk(entries, lambda key: (entries.pop(key), entries.setdefault(key + 10)))
entries = {1: 'a', 2: 'b'}
walk(entries.items(), lambda pair: (entries.pop(pair[0]), entries.setdefault(pair[0] * 5)))
entries = {1: 'a', 2: 'b'}
walk(entries, lambda key: entries.update({key: 'again'}))
entries = {1: 'a', 2: 'b'}
walk(reversed(entries), lambda key: (entries.pop(key), entries.setdefault(key + 10)))
for wrong in (lambda: {}.update({}, {}), lambda: {}.update(1, 2, 3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
