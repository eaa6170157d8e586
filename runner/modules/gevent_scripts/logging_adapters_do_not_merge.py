"""Up to 3.12 a LoggerAdapter knows nothing of merging."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9
import logging

adapter = logging.LoggerAdapter(logging.getLogger("x"), {"a": 1})
print(sorted(vars(adapter)), adapter.process("m", {"extra": {"b": 2}}), adapter.process("m", {}))
try:
    logging.LoggerAdapter(logging.getLogger("x"), {}, merge_extra=True)
except TypeError as error:
    print(str(error).split("()")[-1])

# prints:
# ['extra', 'logger'] ('m', {'extra': {'a': 1}}) ('m', {'extra': {'a': 1}})
#  got an unexpected keyword argument 'merge_extra'
