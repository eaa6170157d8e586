# imp, until CPython 3.11: the import lock, modules made and loaded.
import sys

if sys.version_info >= (3, 12):
    sys.exit()
import imp
import os
import tempfile
import threading

print(imp.lock_held())
imp.acquire_lock()
imp.acquire_lock()
print(imp.lock_held())
imp.release_lock()
print(imp.lock_held())
got = []


def wait():
    imp.acquire_lock()
    got.append(1)
    imp.release_lock()


waiting = threading.Thread(target=wait)
waiting.start()
waiting.join(0.05)
print(got, waiting.is_alive())
imp.release_lock()
waiting.join()
print(got, imp.lock_held())
try:
    imp.release_lock()
except RuntimeError as error:
    print(error)
made = imp.new_module('made')
print(made.__name__, type(made).__name__, imp.PY_SOURCE, imp.PKG_DIRECTORY)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'own.py')
    with open(path, 'w') as file:
        file.write('value = 5\n')
    own = imp.load_source('own', path)
    print(own.value, own.__name__, 'own' in sys.modules)
import json
print(imp.reload(json) is json)
