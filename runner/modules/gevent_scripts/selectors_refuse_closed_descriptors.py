"""From 25.8 on a descriptor that is not open cannot be registered, which is a ValueError and not an OSError."""
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
import os

import gevent
from gevent import selectors

gevent.get_hub()     # whose own descriptors come first
reader, writer = os.pipe()
os.close(writer)
os.close(reader)
with selectors.GeventSelector() as selector:
    try:
        selector.register(reader, selectors.EVENT_READ)
    except ValueError as error:
        print(error, type(error.__cause__).__name__)
    print(len(selector.get_map()))

# prints:
# Invalid file descriptor OSError
# 1
