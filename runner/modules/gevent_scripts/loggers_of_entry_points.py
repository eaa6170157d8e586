"""What gevent looks for entry points with is in a package that makes a logger."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10
import logging
from gevent import monkey

print(list(logging.Logger.manager.loggerDict))
monkey.patch_all()
print('\n'.join(logging.Logger.manager.loggerDict))
# prints:
# []
# pkg_resources.extern.packaging.tags
# pkg_resources.extern.packaging
# pkg_resources.extern
# pkg_resources
