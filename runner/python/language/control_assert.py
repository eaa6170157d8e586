# assert raises AssertionError with the message as its argument.
assert True
assert 1, "not evaluated" + 1 / 0 if False else ""


def attempt(action):
    try:
        action()
        print("passed")
    except AssertionError as error:
        print(type(error).__name__, repr(str(error)), error.args)


def plain():
    assert False


def message():
    assert 1 > 2, "one is not more than two"


def formatted():
    x = 5
    assert x < 3, f"x is {x}"


def tuple_message():
    assert [], ("a", 1)


def exception_message():
    assert None, ValueError("inner")


def condition_fails():
    assert undefined_name, "never"


for action in (plain, message, formatted, tuple_message, exception_message):
    attempt(action)
try:
    condition_fails()
except NameError as error:
    print(error)


def lazily():
    assert 1, 1 / 0


attempt(lazily)
try:
    assert 0, "text"
except Exception as error:
    print(isinstance(error, AssertionError), error)
