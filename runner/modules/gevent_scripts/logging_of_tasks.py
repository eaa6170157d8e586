# What logging has from 3.12 on: the names of asyncio's tasks in records, a logger's children.
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.14-gevent25.9
import asyncio, logging, sys
logging.basicConfig(stream=sys.stdout, format='%(taskName)s %(message)s')


async def main():
    asyncio.current_task().set_name('mine')
    logging.warning('in a task')


asyncio.run(main())
logging.warning('outside')
logging.logAsyncioTasks = False
asyncio.run(main())
a = logging.getLogger('a')
b = logging.getLogger('a.b')
c = logging.getLogger('a.x.c')
d = logging.getLogger('d')
print(sorted(map(str, a.getChildren())), sorted(map(str, logging.getLogger().getChildren())))

# prints:
# mine in a task
# None outside
# None in a task
# ['<Logger a.b (WARNING)>'] ['<Logger a (WARNING)>', '<Logger asyncio (WARNING)>', '<Logger d (WARNING)>']
