# A log that is kept, filtered and printed.
class Log:
    levels = ["DEBUG", "INFO", "WARNING", "ERROR"]

    def __init__(self, name, level="INFO"):
        self.name, self.level, self.records = name, level, []

    def log(self, level, message, *args):
        if self.levels.index(level) < self.levels.index(self.level):
            return
        if args:
            message = message % args
        self.records.append((level, self.name, message))

    def __getattr__(self, name):
        if name.upper() in self.levels:
            return lambda message, *args: self.log(name.upper(), message, *args)
        raise AttributeError(name)

    def exception(self, message):
        import sys
        kind, value, _ = sys.exc_info()
        self.error("%s (%s: %s)", message, kind.__name__, value)

    def __str__(self):
        return "\n".join("%-7s %s: %s" % record for record in self.records)

    def __len__(self):
        return len(self.records)


log = Log("worker")
log.debug("hidden %d", 1)
log.info("started %s with %r", "t1", ["x"])
log.warning("100%")
try:
    int("x")
except ValueError:
    log.exception("failed")
try:
    log.fatal("no such level")
except AttributeError as e:
    print("AttributeError", e)
try:
    log.info("%d", "x")
except TypeError:
    print("bad arguments")
print(log)
print(len(log), bool(log), [level for level, *_ in log.records], bool(Log("empty")))
