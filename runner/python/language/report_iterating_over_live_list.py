# Loops that wait for workers to end while the list of them shrinks.
class Worker:
    def __init__(self, name, life):
        self.name, self.life = name, life

    def is_alive(self):
        self.life -= 1
        return self.life >= 0

    def __repr__(self):
        return "%s%+d" % (self.name, self.life)


workers = [Worker(name, life) for name, life in zip("abcd", (2, 0, 3, 1))]
rounds = 0
while workers:
    rounds += 1
    for w in workers[:]:
        if not w.is_alive():
            workers.remove(w)
            print("round", rounds, "removed", w, "left", workers)
print("after", rounds)
workers = [Worker("x", n) for n in range(4)]
for w in workers:
    if not w.is_alive():
        workers.remove(w)
print("skipping bug:", workers)
workers = [w for w in workers if w.is_alive()]
print("filtered:", workers, any(w.is_alive() for w in workers),
    all(not w.is_alive() for w in workers))
alive = {name: Worker(name, n) for n, name in enumerate("pq")}
for name in list(alive):
    if not alive[name].is_alive():
        del alive[name]
print(alive)
try:
    for name in alive:
        alive.pop(name)
except RuntimeError as e:
    print(e, alive)
