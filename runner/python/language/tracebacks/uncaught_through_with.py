# The with statement adds no frame when __exit__ lets the exception pass.
class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, trace):
        print("exit", kind.__name__)


def work():
    with Manager():
        fail()


def fail():
    raise OSError(2, "No such file", "name.txt")


work()
