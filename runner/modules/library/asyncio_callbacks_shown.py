# How handles and the exception handler name a callback.
import asyncio
import functools
import os

loop = asyncio.new_event_loop()
seen = []
loop.set_exception_handler(lambda l, context: seen.append(context))


def fails(*args):
    return 1 / 0


def text(value):
    return str(value).replace(os.path.abspath(__file__), 'FILE').replace(__file__, 'FILE')


print(text(loop.call_soon(fails)))
print(text(loop.call_soon(functools.partial(fails, 5))).replace('(5)', '()'))
loop.call_soon(loop.stop)
loop.run_forever()
for context in seen:
    print(text(context['message']).replace('(5)', '()'), repr(context['exception']))
later = loop.call_later(1000, print)
print(repr(later).split(' when=')[0], later.cancelled())
later.cancel()
print(repr(later).split(' when=')[0], later.cancelled())
loop.close()
