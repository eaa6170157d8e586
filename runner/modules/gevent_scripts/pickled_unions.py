"""Unions of types are pickled and copied."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent26.5
import copy
import pickle

union = int | list[str]
print(pickle.loads(pickle.dumps(union)), copy.copy(union) == union, copy.deepcopy([union]))
# prints:
# int | list[str] True [int | list[str]]
