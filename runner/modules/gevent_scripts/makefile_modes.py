"""The modes of makefile(): gevent's sockets do not say which one they refuse."""
import socket

from gevent import socket as patched

for module in (patched, socket):
    one, other = module.socketpair()
    for mode in ('x', 'r+', 'rt', 'rwb', 'bw', '', 'U', 'rr'):
        try:
            with one.makefile(mode) as file:
                print(repr(mode), type(file).__name__)
        except ValueError as error:
            print(type(error).__name__, error)
# prints:
# ValueError invalid mode %r (only r, w, b allowed)
# ValueError invalid mode %r (only r, w, b allowed)
# ValueError invalid mode %r (only r, w, b allowed)
# 'rwb' BufferedRWPair
# 'bw' BufferedWriter
# '' TextIOWrapper
# ValueError invalid mode %r (only r, w, b allowed)
# 'rr' TextIOWrapper
# ValueError invalid mode 'x' (only r, w, b allowed)
# ValueError invalid mode 'r+' (only r, w, b allowed)
# ValueError invalid mode 'rt' (only r, w, b allowed)
# 'rwb' BufferedRWPair
# 'bw' BufferedWriter
# '' TextIOWrapper
# ValueError invalid mode 'U' (only r, w, b allowed)
# 'rr' TextIOWrapper
