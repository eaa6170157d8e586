# The message is what __str__ of the exception gives.
class Custom(Exception):
    def __init__(self, code, detail):
        self.code, self.detail = code, detail

    def __str__(self):
        return "code %d (%s)" % (self.code, self.detail)


def work():
    raise Custom(42, "the detail")


work()
