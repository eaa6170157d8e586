"""Where the recursion of a context's setter meets its end: in the setter, or on the way to it, up to 3.11."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
import ssl
import warnings
from gevent import monkey

warnings.simplefilter('ignore')
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
monkey.patch_all()


def in_a_function():
    context.minimum_version = ssl.TLSVersion.TLSv1_2


try:
    context.minimum_version = ssl.TLSVersion.TLSv1_2
except RecursionError as error:
    print(error)
try:
    in_a_function()
except RecursionError as error:
    print(error)

# prints:
# maximum recursion depth exceeded while calling a Python object
# maximum recursion depth exceeded
