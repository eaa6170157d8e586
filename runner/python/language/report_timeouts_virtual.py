# A heap of timers kept in a sorted list, run by virtual time.
class Loop:
    def __init__(self):
        self.now, self.timers, self.sequence = 0.0, [], 0

    def call_later(self, delay, callback, *args):
        self.sequence += 1
        timer = [round(self.now + delay, 6), self.sequence, callback, args]
        self.timers.append(timer)
        return timer

    def cancel(self, timer):
        timer[2] = None

    def run(self, until=None):
        while self.timers:
            self.timers.sort(key=lambda t: t[:2])
            when, _, callback, args = self.timers.pop(0)
            if until is not None and when > until:
                print(f"{self.now:.2f} stopped before {when:.2f}")
                return False
            self.now = when
            if callback is not None:
                callback(*args)
        return True


loop = Loop()


def say(text):
    print(f"{loop.now:4.2f} {text}")


def tick(n):
    say(f"tick {n}")
    if n < 3:
        loop.call_later(0.1, tick, n + 1)


loop.call_later(0.3, say, "late")
loop.call_later(0.1, say, "early")
loop.call_later(0.1, say, "early, second")
cancelled = loop.call_later(0.2, say, "never")
loop.call_later(0, tick, 0)
loop.cancel(cancelled)
print(loop.run(until=0.25), loop.run(), loop.now, len(loop.timers))
