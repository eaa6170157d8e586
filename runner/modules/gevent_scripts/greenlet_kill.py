"""Killed before the start, while waiting, and when it does not want to end."""
import gevent


def sleeper():
    gevent.sleep(1)


def stubborn():
    try:
        gevent.sleep(1)
    except gevent.GreenletExit:
        gevent.sleep(0.02)
        return 'lived'


g = gevent.spawn(sleeper)
g.kill()
print(g.dead, g.successful(), repr(g.value), g.exception)
g = gevent.spawn(sleeper)
gevent.sleep(0)
g.kill(block=False)
print(g.dead)
gevent.sleep(0)
print(g.dead, repr(g.value))
g = gevent.spawn(sleeper)
gevent.sleep(0)
g.kill(ValueError('kill'))
print(g.successful(), repr(g.exception))
g = gevent.spawn(stubborn)
gevent.sleep(0)
g.kill(timeout=0.005)
print(g.dead)
g.join()
print(g.value)
group = [gevent.spawn(sleeper) for _ in range(3)]
gevent.sleep(0)
gevent.killall(group)
print([g.dead for g in group])
later = gevent.spawn_later(0.5, sleeper)
later.kill()
print(later.dead, repr(later.value))

# prints:
# True True GreenletExit() None
# False
# True GreenletExit()
# False ValueError('kill')
# False
# lived
# [True, True, True]
# True GreenletExit()
