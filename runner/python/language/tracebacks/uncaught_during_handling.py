# An exception raised in an except clause shows both.
def load(name):
    return {}[name]


def get(name):
    try:
        return load(name)
    except KeyError:
        return convert(name)


def convert(name):
    return int(name)


get("not a number")
