# Frames of methods, class bodies, lambdas and comprehensions.
class Broken:
    def __init__(self):
        self.start()

    def start(self):
        self.callback = lambda: self.fail("from lambda")
        self.callback()

    def fail(self, message):
        raise RuntimeError(message)


def make():
    class Inner:
        made = Broken()
    return Inner


make()
