# The kind of lines that programs print.
import time
elapsed, workers, done = 1.23456, ["a", "b"], {"a": 3, "b": 12}
print(f"elapsed: {elapsed:.3f}s, workers: {len(workers)}, rate: {sum(done.values()) / elapsed:.1f}/s")
for index, worker in enumerate(workers, start=1):
    print(f"[{index:02d}/{len(workers):02d}] {worker!r:<6}{done[worker]:>4} {done[worker] / 15:>7.1%}")
print(f"{'name':<10}|{'count':^7}|{'share':>8}")
print(f"{'':-<10}+{'':-^7}+{'':->8}")
for worker, count in sorted(done.items(), key=lambda item: -item[1]):
    print(f"{worker:<10}|{count:^7}|{count / 15:>8.2%}")


class Job:
    def __init__(self, name):
        self.name, self.state, self.error = name, "new", None

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} {self.state}>"


job = Job("j1")
job.error = ValueError("bad value")
print(f"{job} {job!r} {[job]} failed: {job.error} {job.error!r} {type(job.error).__name__}")
print(f"alive={True} exit={None} args={('x', 1)} kwargs={dict(k='v')}")
print(f"{1000000:,} {1234.5678:,.2f} {0.000012345:.3g} {1e10:g} {255:#04x} {-5:+d} {5:+d}")
print(f"{time.time() > 0}", f"{'=' * 20}", f"{'centered':*^20}")
