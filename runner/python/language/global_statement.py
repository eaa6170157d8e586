# global makes a function assign, delete and define module names.
total = 0


def add(n):
    global total
    total += n
    return total


def define():
    global created, Created, helper
    created = "made in function"

    class Created:
        pass

    def helper():
        return created


def remove():
    global created
    del created


print(add(1), add(2), total)
try:
    created
except NameError as error:
    print(error)
define()
print(created, helper(), Created.__name__, Created.__qualname__)
remove()
try:
    print(helper())
except NameError as error:
    print(error)


def outer():
    total = "local"

    def inner():
        global total
        total = "changed"
        return total

    return inner(), total


print(outer(), total)


def loops():
    global index
    for index in range(4):
        pass


loops()
print(index)
