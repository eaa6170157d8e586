# Links between jobs: callbacks of success and failure in order.
class Greenlet:
    def __init__(self, run, *args, **kwargs):
        self._run, self.args, self.kwargs = run, args, kwargs
        self.value, self.exception, self.links = None, None, []

    def link(self, callback, success=True, failure=True):
        self.links.append((callback, success, failure))
        return self

    def link_value(self, callback):
        return self.link(callback, failure=False)

    def link_exception(self, callback):
        return self.link(callback, success=False)

    def successful(self):
        return self.exception is None

    def switch(self):
        try:
            self.value = self._run(*self.args, **self.kwargs)
        except Exception as e:
            self.exception = e
        for callback, success, failure in self.links:
            if success and self.successful() or failure and not self.successful():
                callback(self)

    def get(self):
        if self.exception is not None:
            raise self.exception
        return self.value


def show(g):
    print("any:", g.value, repr(g.exception))


for run, args in ((pow, (2, 8)), (int, ("x",)), (lambda: 1 / 0, ()), (sorted, ("bca",))):
    g = Greenlet(run, *args).link(show).link_value(lambda g: print("value:",
        g.get())).link_exception(
        lambda g: print("failed:", type(g.exception).__name__))
    g.switch()
    try:
        print("get:", g.get())
    except Exception as e:
        print("get raised:", e)
