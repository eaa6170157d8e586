# Messages for missing positional and keyword-only arguments.
def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def keyword(*, key):
    pass


def keywords(*, first, second, third=3):
    pass


def mixed(a, b=2, *rest, c, **more):
    pass


def attempt(action):
    try:
        action()
        print("fine")
    except TypeError as error:
        print(error)


attempt(lambda: one())
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(b=1))
attempt(lambda: three())
attempt(lambda: three(b=2))
attempt(lambda: keyword())
attempt(lambda: keywords())
attempt(lambda: keywords(second=1))
attempt(lambda: mixed())
attempt(lambda: mixed(1))
attempt(lambda: mixed(c=1))
attempt(lambda: mixed(1, c=1))
short = lambda x, y: 0
attempt(lambda: short(1))
