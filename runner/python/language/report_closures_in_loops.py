# Targets made in a loop, by lambda, by default argument and by a factory.
jobs = []
for i in range(3):
    jobs.append(lambda: print("late", i))
for i in range(3):
    jobs.append(lambda i=i: print("bound", i))


def make(i):
    def job():
        print("made", i)
    return job


jobs += [make(i) for i in range(3)]
for job in jobs:
    job()
callbacks = {}
for name in ("first", "second"):
    def callback(value, name=name):
        return f"{name}={value!r}"
    callbacks[name] = callback
print([callbacks[k](k.upper()) for k in sorted(callbacks)])
i = "rebound"
jobs[0]()
print(*(f() for f in [lambda x=x: x * x for x in range(4)]))
