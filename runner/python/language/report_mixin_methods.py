# A class that logs its calls through a base, with super() in every method.
class Logged:
    def __init__(self, *args, **kwargs):
        self.log = []
        self.note("init", args, kwargs)

    def note(self, *parts):
        self.log.append(" ".join(map(str, parts)))

    def start(self):
        self.note("start", self.__class__.__name__)
        self.run()
        return self

    def run(self):
        self.note("base run")

    def join(self, timeout=None):
        self.note("join", timeout)
        return None


class Worker(Logged):
    def __init__(self, n, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.n = n

    def run(self):
        for i in range(self.n):
            self.note("step", i)
        super().run()


class Special(Worker):
    def __init__(self):
        super().__init__(1, "extra", mode="special")

    def start(self):
        self.note("before start")
        result = super().start()
        self.note("after start", result is self)
        return result

    def join(self, timeout=5):
        return super().join(timeout * 2)


for w in (Logged(), Worker(2), Special()):
    w.start().join()
    print(type(w).__name__, w.log)
