# else runs only when the body ended without exception; its own exceptions are not caught.
def run(action):
    try:
        print("body")
        action()
    except ValueError:
        print("except")
    else:
        print("else")
    finally:
        print("finally")


def fail():
    raise ValueError


run(lambda: None)
run(fail)
try:
    try:
        pass
    except ValueError:
        print("not here")
    else:
        raise ValueError("from else")
except ValueError as error:
    print("outer", error)


def returns():
    try:
        return "body"
    except ValueError:
        pass
    else:
        print("else is skipped by return")
    finally:
        print("but not finally")


print(returns())
for i in range(3):
    try:
        if i == 1:
            continue
    except ValueError:
        pass
    else:
        print("else", i)
