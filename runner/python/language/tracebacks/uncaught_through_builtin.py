# Builtins add no frames: sorted, map and min call back into Python code.
def key(item):
    if item == 3:
        raise ValueError("cannot rank %r" % item)
    return item


def run():
    return sorted([1, 2, 3], key=key)


run()
