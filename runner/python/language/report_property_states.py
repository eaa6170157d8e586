# A job whose state is a property with checks, shown in tables.
class Job:
    STATES = ("new", "running", "done", "failed")

    def __init__(self, name):
        self.name, self._state, self.history = name, "new", ["new"]

    @property
    def state(self):
        return self._state

    @state.setter
    def state(self, value):
        if value not in self.STATES:
            raise ValueError(f"unknown state {value!r} (one of {', '.join(self.STATES)})")
        if self.STATES.index(value) <= self.STATES.index(self._state):
            raise RuntimeError(f"{self.name}: {self._state} -> {value} is not allowed")
        self._state = value
        self.history.append(value)

    @property
    def finished(self):
        return self._state in self.STATES[2:]

    def __lt__(self, other):
        return (self.finished, self.name) < (other.finished, other.name)


jobs = [Job(n) for n in ("load", "parse", "store")]
jobs[0].state = "running"
jobs[0].state = "done"
jobs[2].state = "failed"
for job, state in ((jobs[1], "lost"), (jobs[0], "new"), (jobs[2], "failed")):
    try:
        job.state = state
    except (ValueError, RuntimeError) as e:
        print(type(e).__name__ + ":", e)
try:
    jobs[0].finished = True
except AttributeError:
    print("finished is computed")
print("%-8s|%-8s|%s" % ("name", "state", "history"))
for job in sorted(jobs):
    print("%-8s|%-8s|%s" % (job.name, job.state, " > ".join(job.history)))
