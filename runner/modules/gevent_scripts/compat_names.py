"""What gevent._compat says of versions, types and files."""
from gevent import _compat

print({name: getattr(_compat, name, None) for name in ('PY2', 'PY38', 'PY39', 'PY312', 'PY314', 'LINUX', 'PYPY')})
print(_compat.PURE_PYTHON, hasattr(_compat, 'pure_python_module'), _compat.thread_mod_name)
print(sorted(kind.__name__ for kind in _compat.hostname_types), _compat.NativeStrIO().getvalue() == '')
print(list(_compat.iteritems({1: 2})), _compat.xrange(2), _compat.get_this_psutil_process())
for path in ('a', b'b', 5):
    try:
        print(_compat._fspath(path))
    except TypeError as error:
        print(error)

# prints:
# {'PY2': False, 'PY38': True, 'PY39': True, 'PY312': None, 'PY314': None, 'LINUX': True, 'PYPY': False}
# None False _thread
# ['bytearray', 'bytes', 'str'] True
# [(1, 2)] range(0, 2) None
# a
# b'b'
# expected str, bytes or os.PathLike object, not int
# prints on py3.8-gevent21.12
# {'PY2': False, 'PY38': True, 'PY39': False, 'PY312': None, 'PY314': None, 'LINUX': True, 'PYPY': False}
# None False _thread
# ['bytearray', 'bytes', 'str'] True
# [(1, 2)] range(0, 2) None
# a
# b'b'
# expected str, bytes or os.PathLike object, not int
# prints on py3.12-gevent25.9
# {'PY2': None, 'PY38': None, 'PY39': True, 'PY312': True, 'PY314': False, 'LINUX': True, 'PYPY': False}
# False True _thread
# ['bytearray', 'bytes', 'str'] True
# [(1, 2)] range(0, 2) None
# a
# b'b'
# expected str, bytes or os.PathLike object, not int
# prints on py3.13-gevent24.11
# {'PY2': None, 'PY38': None, 'PY39': True, 'PY312': True, 'PY314': None, 'LINUX': True, 'PYPY': False}
# None False _thread
# ['bytearray', 'bytes', 'str'] True
# [(1, 2)] range(0, 2) None
# a
# b'b'
# expected str, bytes or os.PathLike object, not int
# prints on py3.13-gevent26.5
# {'PY2': None, 'PY38': None, 'PY39': None, 'PY312': True, 'PY314': False, 'LINUX': True, 'PYPY': False}
# False True _thread
# ['bytearray', 'bytes', 'str'] True
# [(1, 2)] range(0, 2) None
# a
# b'b'
# expected str, bytes or os.PathLike object, not int
# prints on py3.14-gevent25.9
# {'PY2': None, 'PY38': None, 'PY39': True, 'PY312': True, 'PY314': True, 'LINUX': True, 'PYPY': False}
# False True _thread
# ['bytearray', 'bytes', 'str'] True
# [(1, 2)] range(0, 2) None
# a
# b'b'
# expected str, bytes or os.PathLike object, not int
