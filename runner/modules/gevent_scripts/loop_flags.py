"""What a loop polls with is chosen by flags, as numbers or names; what is none, or none of Linux, is refused."""
import os

from gevent.core import loop as make_loop

for flags in ('nonsense', 1 << 30, 'select', 'poll', 'epoll', 'select,poll', ['poll'], ('SELECT ', ' epoll'), 4, 1, 0,
              None, '', 'noenv', 'kqueue', 'linux_aio', 'select,signalfd', 'kqueue,select', 8, 3.5, [5], -1, 2 ** 33):
    try:
        loop = make_loop(flags=flags, default=False)
        print(repr(flags), loop.backend, loop.backend_int, loop.default)
        loop.destroy()
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        print(repr(flags), type(error).__name__, *str(error).splitlines()[:1])
for flags in 'select', 'epoll':
    loop = make_loop(flags, False)
    pipes = [os.pipe() for _ in range(5)]
    order, watchers = [], []
    for i in 3, 0, 4, 1, 2:
        watchers.append(loop.io(pipes[i][0], 1))
        watchers[-1].start(lambda i=i, watcher=watchers[-1]: order.append(i) or watcher.stop())
    for i in 2, 4, 0, 3, 1:
        os.write(pipes[i][1], b'x')
    loop.run(nowait=True)
    print(flags, order)
loop.destroy()
print(loop.default, loop.fileno(), loop._format())
watcher_type = loop.WatcherType
for use in (lambda: loop.iteration, lambda: loop.backend, loop.ref, loop.unref, loop.break_, loop.verify, loop.update,
            lambda: loop.closing_fd(0), watchers[0].stop, lambda: setattr(watchers[0], 'ref', False),
            lambda: loop.async_().send()):
    try:
        print(use())
    except ValueError as error:
        print(error)
print(loop.reinit(), loop.destroy(), isinstance(watchers[0], watcher_type))

# prints:
# 'nonsense' ValueError Invalid backend or flag: 'nonsense'
# 1073741824 epoll 4 False
# 'select' select 1 False
# 'poll' poll 2 False
# 'epoll' epoll 4 False
# 'select,poll' poll 2 False
# ['poll'] poll 2 False
# ('SELECT ', ' epoll') epoll 4 False
# 4 epoll 4 False
# 1 select 1 False
# 0 epoll 4 False
# None epoll 4 False
# '' epoll 4 False
# 'noenv' epoll 4 False
# 'kqueue' ValueError Unsupported backend: kqueue
# 'linux_aio' ValueError Unsupported backend: linux_aio
# 'select,signalfd' select 1 False
# 'kqueue,select' select 1 False
# 8 ValueError Unsupported backend: kqueue
# 3.5 TypeError 'float' object is not iterable
# [5] AttributeError 'int' object has no attribute 'strip'
# -1 OverflowError can't convert negative value to unsigned int
# 8589934592 OverflowError value too large to convert to unsigned int
# select [0, 1, 2, 3, 4]
# epoll [2, 1, 4, 0, 3]
# False None destroyed
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# None None True
