# An exception in __exit__ shows the one from the body as context.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        raise RuntimeError("exit failed")


def work():
    with Manager():
        raise ValueError("body failed")


work()
