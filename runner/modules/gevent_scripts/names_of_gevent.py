"""gevent.version_info has named fields; gevent.builtins has __import__; methods of C are not replaced by a subclass."""
import importlib
import sys

import gevent
import gevent.queue

version = gevent.version_info
print(type(version).__name__, version.major > 10, version._fields, len(version))
print(hasattr(importlib.import_module('gevent.builtins'), '__import__'))
print('BaseQueue' in dir(gevent.queue))


class Told(gevent.Greenlet):
    def _report_error(self, exc_info):
        print('told of the error')

    def _report_result(self, result):
        print('told of the result')


class Nowhere:
    def write(self, text):
        pass

    def flush(self):
        pass


sys.stderr = Nowhere()
failed = Told(lambda: 1 / 0)
failed.start()
failed.join()
print(repr(failed.exception))
done = Told(lambda: 1)
done.start()
done.join()
print(done.value)

# prints:
# version_info True ('major', 'minor', 'micro', 'releaselevel', 'serial') 5
# True
# False
# ZeroDivisionError('division by zero')
# 1
