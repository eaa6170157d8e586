# A pool that hands out tasks and collects results in order.
class Pool:
    def __init__(self, size):
        self.size, self.tasks, self.log = size, [], []

    def apply_async(self, function, args=(), kwargs=None, callback=None):
        result = Result(len(self.tasks))
        self.tasks.append((result, function, args, kwargs or {}, callback))
        return result

    def map(self, function, items):
        return [r.get() for r in [self.apply_async(function,
            (item,)) for item in items] if self.join() is None]

    def join(self):
        worker = 0
        while self.tasks:
            result, function, args, kwargs, callback = self.tasks.pop(0)
            self.log.append((worker % self.size, result.number))
            result.resolve(function, args, kwargs)
            if callback and result.error is None:
                callback(result.value)
            worker += 1


class Result:
    def __init__(self, number):
        self.number, self.done, self.value, self.error = number, False, None, None

    def resolve(self, function, args, kwargs):
        try:
            self.value = function(*args, **kwargs)
        except Exception as e:
            self.error = e
        self.done = True

    def get(self):
        if not self.done:
            raise TimeoutError("task %d is not done" % self.number)
        if self.error:
            raise self.error
        return self.value


pool, seen = Pool(2), []
results = [pool.apply_async(divmod, (17, n), callback=seen.append) for n in (5, 0, 3)]
try:
    results[0].get()
except TimeoutError as e:
    print(e)
pool.join()
for r in results:
    try:
        print(r.number, r.get())
    except ZeroDivisionError:
        print(r.number, "division by zero")
print(seen, pool.log, pool.map(lambda x: x * x, range(5)), pool.map(str.upper, "ab"))
