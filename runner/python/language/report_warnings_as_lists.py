# Warnings collected in a list and shown in the form of the warnings module.
class Recorder:
    def __init__(self):
        self.seen, self.filters = [], []

    def warn(self, message, category=UserWarning, stacklevel=1):
        if isinstance(message, Warning):
            category, message = type(message), str(message)
        if not issubclass(category, Warning):
            raise TypeError("category must be a Warning subclass, not '%s'" % category.__name__)
        for action, matching in self.filters:
            if issubclass(category, matching):
                if action == "error":
                    raise category(message)
                if action == "ignore":
                    return
                break
        self.seen.append((category, message))

    def simplefilter(self, action, category=Warning):
        self.filters.insert(0, (action, category))


class MonkeyPatchWarning(RuntimeWarning):
    """The type of warnings we issue."""


r = Recorder()
r.warn("plain")
r.warn("late patch: may lead to errors", MonkeyPatchWarning)
r.warn(DeprecationWarning("as instance"))
r.simplefilter("ignore", RuntimeWarning)
r.warn("hidden", MonkeyPatchWarning)
r.simplefilter("error", MonkeyPatchWarning)
for attempt in (lambda: r.warn("raised", MonkeyPatchWarning), lambda: r.warn("x", ValueError)):
    try:
        attempt()
    except (RuntimeWarning, TypeError) as e:
        print(type(e).__name__, e)
for category, message in r.seen:
    print(f"file.py:1: {category.__name__}: {message}")
print(MonkeyPatchWarning.__doc__, [c.__name__ for c in MonkeyPatchWarning.__mro__][:4])
