# finally blocks of generators that are left by break, return and exceptions of the consumer.
def numbers(name, log):
    try:
        for n in range(5):
            yield n
    finally:
        log.append("closed " + name)


log = []
g = numbers("explicit", log)
for n in g:
    if n == 1:
        g.close()
log.append("after loop")
print(log, n)


def consumer():
    inner = numbers("inner", log)
    try:
        for n in inner:
            if n == 2:
                return "left"
    finally:
        log.append("consumer finally")
        inner.close()


print(consumer(), log[2:])


def nested():
    try:
        yield from numbers("delegate", log)
    finally:
        log.append("delegator")


g = nested()
print(next(g), next(g))
g.close()
print(log[-2:])
g = nested()
next(g)
try:
    g.throw(ValueError("stop"))
except ValueError as error:
    print(error, log[-2:])
try:
    for n in numbers("raises", log):
        if n == 1:
            raise KeyError("in body")
except KeyError as error:
    print(repr(error))


def returns_in_finally():
    try:
        yield 1
        raise ValueError("swallowed")
    finally:
        return "from finally"


print(list(returns_in_finally()))
