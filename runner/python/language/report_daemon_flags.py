# Flags given by keyword, attribute and subclass, and their inheritance.
class Thread:
    _current_daemon = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._daemonic = daemon if daemon is not None else Thread._current_daemon
        self._name = str(name or f"Thread-{id(self) and 1}")

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, value):
        self._daemonic = value

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, value):
        self.daemon = value

    name = property(lambda self: self._name, lambda self, value: setattr(self, "_name", str(value)))


class Always(Thread):
    daemon = True


class Initialised(Thread):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("daemon", True)
        super().__init__(*args, **kwargs)


class Forgets(Thread):
    def __init__(self):
        self.mine = 1


threads = [Thread(), Thread(daemon=True), Always(), Initialised(), Initialised(daemon=False),
    Thread(None, print, "named", (1,))]
print([(type(t).__name__, t.daemon, t.isDaemon()) for t in threads])
threads[0].daemon = True
threads[1].setDaemon(False)
threads[5].name = 99
print(threads[0].daemon, threads[1].daemon, repr(threads[5].name))
try:
    Forgets().daemon
except AttributeError as e:
    print(e)
for bad in (lambda: Thread("group"), lambda: Thread(colour=True), lambda: Thread(None, None, None,
        (), {}, True)):
    try:
        bad()
    except (AssertionError, TypeError) as e:
        print(type(e).__name__, str(e).replace("Thread.__init__", "__init__"))
