"""Models heapq: a binary heap in a list, sifting as CPython does so that equal items come out alike."""
import sys as _sys

__name__ = '_heapq'     # what its functions in C say of themselves


def heappush(heap, item):
    _require_list(heap, 'heappush', ' 1')
    list.append(heap, item)
    _towards_root(heap, 0, len(heap) - 1)


def heappop(heap):
    _require_list(heap, 'heappop')
    _require_items(heap)
    last = list.pop(heap)
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _towards_leaves(heap, 0)
    return first


def heapreplace(heap, item):
    _require_list(heap, 'heapreplace', ' 1')
    _require_items(heap)
    first = heap[0]
    heap[0] = item
    _towards_leaves(heap, 0)
    return first


def heappushpop(heap, item):
    _require_list(heap, 'heappushpop', ' 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _towards_leaves(heap, 0)
    return item


def heapify(items):
    _require_list(items, 'heapify')
    for place in reversed(range(len(items) // 2)):
        _towards_leaves(items, place)


__name__ = 'heapq'


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def _require_list(heap, name, place=''):
    if not isinstance(heap, list):
        kind = 'None' if heap is None else type(heap).__name__
        raise TypeError(f'{name}() argument{place} must be list, not {kind}' if _sys.version_info >= (3, 9) else
                        'heap argument must be a list')


def _require_items(heap):
    if not heap:
        raise IndexError('index out of range')


def _towards_root(heap, top, place):
    item = heap[place]
    while place > top:
        parent = (place - 1) >> 1
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _towards_leaves(heap, place):
    end = len(heap)
    top = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _towards_root(heap, top, place)


def merge(*iterables, key=None, reverse=False):
    """Sorted inputs as one; what comes from an earlier input stands first among equals."""
    heap = []
    for place, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            heap.append((value if key is None else key(value), place, value, iterator))
            break
    better = (lambda a, b: b[0] < a[0]) if reverse else (lambda a, b: a[0] < b[0])
    while heap:
        best = heap[0]
        for each in heap[1:]:
            if better(each, best):
                best = each
        at = next(at for at, each in enumerate(heap) if each is best)
        yield best[2]
        for value in best[3]:
            heap[at] = (value if key is None else key(value), best[1], value, best[3])
            break
        else:
            del heap[at]
