# Messages for too many positional arguments.
def none():
    pass


def one(a):
    pass


def default(a, b=2):
    pass


def all_default(a=1, b=2):
    pass


def keyword_only(a, *, k=1):
    pass


def required_keyword(a, *, k):
    pass


def attempt(action):
    try:
        action()
        print("fine")
    except TypeError as error:
        print(error)


attempt(lambda: none(1))
attempt(lambda: none(1, 2))
attempt(lambda: one(1, 2))
attempt(lambda: one(1, 2, 3))
attempt(lambda: default(1, 2, 3))
attempt(lambda: all_default(1, 2, 3))
attempt(lambda: keyword_only(1, 2))
attempt(lambda: keyword_only(1, 2, k=3))
attempt(lambda: required_keyword(1, 2, k=3))
short = lambda: 0
attempt(lambda: short(5))
attempt(lambda: (lambda *a: 0)(1, 2, 3))
