# Sorting records in the ways that programs do.
records = [{"name": "b", "n": 2}, {"name": "a", "n": 2}, {"name": "c", "n": 1}]
print([r["name"] for r in sorted(records, key=lambda r: r["n"])])
print([r["name"] for r in sorted(records, key=lambda r: (r["n"], r["name"]))])
print([r["name"] for r in sorted(records, key=lambda r: r["n"], reverse=True)])


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __repr__(self):
        return "%s:%d" % (self.name, self.priority)


jobs = [Job(2, "x"), Job(1, "y"), Job(2, "a")]
print(sorted(jobs, key=lambda j: j.priority), sorted(jobs, key=lambda j: (j.priority, j.name)))
try:
    sorted(jobs)
except TypeError as error:
    print(error)
try:
    sorted([(1, jobs[0]), (1, jobs[1])])
except TypeError as error:
    print(error)
print(sorted({"b": 1, "a": 2}.items()), sorted({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get))
print(sorted("The quick brown Fox".split(), key=str.casefold), sorted([3, "10", 2.5], key=float))
print(max(jobs, key=lambda j: j.name), min(jobs, key=lambda j: j.priority),
    sorted([0.5, 0, -1, True]))
table = [("x", 3), ("y", 1), ("z", 3)]
table.sort(key=lambda row: row[1])
table.sort(key=lambda row: row[0], reverse=True)
print(table, list(reversed(sorted(table))), sorted(sorted([3, 1, 2]), reverse=True))
