# The f-strings of debug output.
class Thread:
    def __init__(self, name, alive):
        self.name, self.alive = name, alive

    def is_alive(self):
        return self.alive

    def __repr__(self):
        return f"<Thread({self.name}, {'started' if self.alive else 'stopped'})>"


t, u = Thread("t", True), Thread("u", False)
threads = [t, u]
print(f"{t!r} {t.is_alive()=} {u.is_alive()=}")
print(f"alive: {[x.name for x in threads if x.is_alive()]} of {len(threads)}")
print(f"{threads!r:>60}")
print(f"{'yes' if t.is_alive() else 'no':>5}|{u.is_alive()!s:<7}|{u.is_alive():d}|{None!r:^8}|")
elapsed = 0.30512
print(f"{elapsed:.3f} {elapsed:8.2f} {elapsed=:.1f} {elapsed * 1000:.0f}ms {int(elapsed * 10)} {round(elapsed, 2)}")
print(f"{t.name + ':':<6}{elapsed:>6.1%}", f"{ {'t': t.alive} }", f"{{escaped}} {t.name}",
    f"{threads[0].name}{threads[-1].name}")
for i, x in enumerate(threads):
    print(f"[{i}] {x.name:>{i + 3}} {type(x).__name__} {x.__class__.__name__!r} {'*' * (i + 1)}")
error = ValueError("bad", 3)
print(f"{error} | {error!r} | {type(error).__name__}: {error.args[0]} | {error.args}")
print(f"multi {t.name} "
      f"line {u.name} "
      "plain {not replaced}")
