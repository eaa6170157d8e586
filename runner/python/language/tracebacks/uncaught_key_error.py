# KeyError shows the repr of the key.
table = {"a": 1}


def lookup(key):
    return table[key]


print(lookup("a"))
lookup("it's missing")
