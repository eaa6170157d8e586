# Exceptions in default values, decorators, class bases, conditions, comprehensions and arguments.
def fail(text):
    raise ValueError(text)


def attempt(label, action):
    try:
        action()
        print(label, "fine")
    except ValueError as error:
        print(label, error)


def default():
    def inner(x=fail("default")):
        pass


def decorator():
    @fail
    def inner():
        pass


def base():
    class Inner(fail("base")):
        pass


def keyword():
    print("never", end=fail("keyword"))


def augmented():
    x = [1]
    try:
        x[0] += fail("augmented")
    finally:
        print(x)


def target():
    x = {}
    x[fail("subscript")] = print("the value comes first")


def condition():
    while fail("condition"):
        pass


def comprehension():
    [n for n in range(3) if n < 1 or fail("at %d" % n)]


def with_item():
    with fail("manager"):
        pass


def except_class():
    try:
        1 / 0
    except fail("class of handler"):
        pass


def deletes():
    x = {"a": 1}
    try:
        del x["a"], x[fail("del")]
    finally:
        print(x)


def asserts():
    assert False, fail("message")


def raises():
    raise KeyError(fail("inner")) from fail("cause")


def unpack():
    a, b = 1, fail("right side")


def slices():
    [1, 2][fail("start"):fail("stop")]


def chained():
    1 < 2 < fail("second") < fail("third")


for action in (default, keyword, augmented, target, condition, comprehension, with_item,
        except_class, deletes, asserts, raises, unpack,
               slices, chained, base):
    attempt(action.__name__, action)
try:
    decorator()
except ValueError as error:
    print("decorator", str(error).split(" at ")[0])
