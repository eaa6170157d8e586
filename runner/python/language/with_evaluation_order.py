# Managers are made and entered one after the other, left in reverse.
log = []


class M:
    def __init__(self, name, fail=None):
        log.append("make " + name)
        self.name, self.fail = name, fail

    def __enter__(self):
        log.append("enter " + self.name)
        if self.fail == "enter":
            raise ValueError(self.name)
        return self

    def __exit__(self, kind, value, trace):
        log.append("exit " + self.name + (" " + kind.__name__ if kind else ""))
        if self.fail == "exit":
            raise KeyError(self.name)


def show():
    print("; ".join(log))
    log.clear()


with M("a") as a, M(a.name + "b"), M("c"):
    log.append("body")
show()
try:
    with M("a"), M("b", "enter"), M("c"):
        log.append("body")
except ValueError:
    show()
try:
    with M("a"), M("b", "exit"), M("c"):
        log.append("body")
except KeyError as error:
    log.append(repr(error.__context__))
    show()
try:
    with M("a"), M("b", "exit"), M("c", "exit"):
        raise IndexError
except KeyError as error:
    log.append("%r %r %r" % (error, error.__context__, error.__context__.__context__))
    show()
manager = M("reused")
with manager:
    with manager:
        log.append("twice")
show()
