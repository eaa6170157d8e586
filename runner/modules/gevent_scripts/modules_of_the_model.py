# Modules that no interpreter has are not there for programs, whatever has been imported.
import importlib
import importlib.util
import os
import signal
import threading

for name in ('_os', '_gevent_core', '_signals', '_native_thread', '_iterators', '_streams', '_os.path'):
    for find in (__import__, importlib.import_module):
        try:
            find(name)
            print(name, 'imported')
        except ImportError as error:
            print(type(error).__name__, error, error.name)
    print(importlib.util.find_spec(name.split('.')[0]))
try:
    import _os
except ImportError as error:
    print(error)
try:
    from _streams import anything
except ImportError as error:
    print(error)
# prints:
# ModuleNotFoundError No module named '_os' _os
# ModuleNotFoundError No module named '_os' _os
# None
# ModuleNotFoundError No module named '_gevent_core' _gevent_core
# ModuleNotFoundError No module named '_gevent_core' _gevent_core
# None
# ModuleNotFoundError No module named '_signals' _signals
# ModuleNotFoundError No module named '_signals' _signals
# None
# ModuleNotFoundError No module named '_native_thread' _native_thread
# ModuleNotFoundError No module named '_native_thread' _native_thread
# None
# ModuleNotFoundError No module named '_iterators' _iterators
# ModuleNotFoundError No module named '_iterators' _iterators
# None
# ModuleNotFoundError No module named '_streams' _streams
# ModuleNotFoundError No module named '_streams' _streams
# None
# ModuleNotFoundError No module named '_os' _os
# ModuleNotFoundError No module named '_os' _os
# None
# No module named '_os'
# No module named '_streams'
