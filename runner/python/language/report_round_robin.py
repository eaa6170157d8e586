# A round-robin scheduler of generators with priorities and kills.
class Killed(BaseException):
    pass


def task(name, steps, fragile=False):
    try:
        for step in range(steps):
            yield f"{name}{step}"
    except Killed:
        if fragile:
            raise
        yield f"{name} refused to die"
        return "survivor"
    finally:
        trace.append("end " + name)
    return name.upper()


trace, results = [], {}
ready = [("a", task("a", 2)), ("b", task("b", 4, True)), ("c", task("c", 3))]
turn = 0
while ready:
    turn += 1
    name, generator = ready.pop(0)
    try:
        if turn in (5, 6):
            value = generator.throw(Killed())
        else:
            value = next(generator)
    except StopIteration as stop:
        results[name] = stop.value
    except Killed as e:
        results[name] = repr(e)
    else:
        trace.append(value)
        ready.append((name, generator))
print(trace)
print(results, turn)
