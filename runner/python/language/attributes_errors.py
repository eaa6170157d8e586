# Messages of AttributeError for instances, classes, builtins and None.
class Thing:
    value = 1

    def method(self):
        pass


def attempt(action):
    try:
        action()
    except AttributeError as error:
        print(error)


attempt(lambda: Thing().missing)
attempt(lambda: Thing.missing)
attempt(lambda: None.missing)
attempt(lambda: (5).missing)
attempt(lambda: "text".missing)
attempt(lambda: [].missing)
attempt(lambda: {}.key)
attempt(lambda: (1, 2).append)
attempt(lambda: (lambda: 0).missing)
attempt(lambda: len.missing)
attempt(lambda: Thing().method.missing)
attempt(lambda: (n for n in []).missing)
attempt(lambda: True.missing)
attempt(lambda: 1.5.missing)
attempt(lambda: object().x)
attempt(lambda: Exception("x").missing)
attempt(lambda: range(3).missing)
for owner in (5, None, "s", object(), []):
    try:
        owner.x = 1
    except AttributeError:
        print("no attributes on", type(owner).__name__)
for bad in (lambda: setattr(int, "x", 1), lambda: setattr(list, "append", 1)):
    try:
        bad()
    except TypeError:
        print("builtin types cannot be changed")
