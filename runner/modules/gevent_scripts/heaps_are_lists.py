"""heapq takes nothing but lists, and does not ask them for methods of their own."""
import heapq


class Told(list):

    def append(self, item):
        print('append', item)

    def pop(self, *at):
        print('pop')


for name in ('heappush', 'heappushpop', 'heapreplace', 'heappop', 'heapify'):
    for heap in ((), 3, None):
        arguments = (heap,) if name in ('heappop', 'heapify') else (heap, 1)
        try:
            getattr(heapq, name)(*arguments)
        except TypeError as error:
            print(error)
told = Told()
heapq.heappush(told, 3)
heapq.heappush(told, 1)
print(told, heapq.heappop(told), told)
print(heapq.nlargest(-1, [1, 2]), heapq.nsmallest(-2, [1, 2, 3]), heapq.nlargest(0, [1]))
# prints:
# heappush() argument 1 must be list, not tuple
# heappush() argument 1 must be list, not int
# heappush() argument 1 must be list, not None
# heappushpop() argument 1 must be list, not tuple
# heappushpop() argument 1 must be list, not int
# heappushpop() argument 1 must be list, not None
# heapreplace() argument 1 must be list, not tuple
# heapreplace() argument 1 must be list, not int
# heapreplace() argument 1 must be list, not None
# heappop() argument must be list, not tuple
# heappop() argument must be list, not int
# heappop() argument must be list, not None
# heapify() argument must be list, not tuple
# heapify() argument must be list, not int
# heapify() argument must be list, not None
# [3] 1 [3]
# [] [] []
# prints on py3.8-gevent21.12
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# heap argument must be a list
# [3] 1 [3]
# [] [] []
