# A name assigned anywhere in a function is local everywhere in it.
x = "global"


def reads_before_assignment():
    try:
        print(x)
    except UnboundLocalError as error:
        print(type(error).__name__, isinstance(error, NameError))
    x = "local"
    print(x)


def never_assigned(flag):
    if flag:
        y = 1
    try:
        return y
    except UnboundLocalError:
        return "unbound"


def deleted():
    z = 1
    del z
    try:
        z
    except UnboundLocalError:
        print("z is unbound after del")
    try:
        del z
    except UnboundLocalError:
        print("z cannot be deleted twice")


reads_before_assignment()
print(never_assigned(True), never_assigned(False))
deleted()
print(x)
