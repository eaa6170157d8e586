"""From 3.13 on a LoggerAdapter may keep what a record is given besides its own."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import logging

for merges in (False, True):
    adapter = logging.LoggerAdapter(logging.getLogger("x"), {"a": 1}, merge_extra=merges)
    print(adapter.merge_extra, adapter.process("m", {"extra": {"b": 2}}), adapter.process("m", {}))

# prints:
# False ('m', {'extra': {'a': 1}}) ('m', {'extra': {'a': 1}})
# True ('m', {'extra': {'a': 1, 'b': 2}}) ('m', {'extra': {'a': 1}})
