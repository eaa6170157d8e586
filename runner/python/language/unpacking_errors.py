# Wrong counts and things that cannot be iterated.
def attempt(action):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def too_few():
    a, b, c = 1, 2


def too_few_one():
    a, b = [1]


def none_at_all():
    a, b = ()


def not_iterable():
    a, b = 5


def none_value():
    a, b = None


def object_value():
    class Plain:
        pass
    a, b = Plain()


def into_empty():
    [] = [1]


def too_many():
    a, b = iter([1, 2, 3])


def too_many_text():
    a, b = (c for c in "abc")


for action in (too_few, too_few_one, none_at_all, not_iterable, none_value, object_value,
               into_empty, too_many, too_many_text):
    attempt(action)
a = b = 0
try:
    a, b = 1, 2, 3
except ValueError:
    print("unchanged", a, b)
