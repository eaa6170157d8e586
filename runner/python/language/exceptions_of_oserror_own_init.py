# A class derived from OSError whose __init__ is its own: errno is what OSError's __init__ was told, if it was called.
class Silent(OSError):
    def __init__(self, code, text):
        self.args = (code, text)


class Telling(OSError):
    def __init__(self, code, text, more):
        super().__init__(code, text)
        self.more = more


class Half(ConnectionError):
    def __init__(self, *args):
        super().__init__(args[0])


class Mute(OSError):
    def __init__(self, *args):
        pass


for error in (Silent(5, 'text'), Telling(2, 'text', 3), Half(7, 'text'), Mute(8, 'text')):
    print(error, repr(error), error.errno, error.strerror, error.args)
