"""ssl imported before the patch: a warning, and contexts of the old class recurse."""
import ssl
from ssl import SSLContext
from gevent import monkey


class Sub(ssl.SSLContext):
    pass


monkey.patch_all()
for cls in (SSLContext, Sub, ssl.SSLContext):
    context = cls(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        print(cls.__name__, cls is ssl.SSLContext, 'set')
    except RecursionError:
        print(cls.__name__, cls is ssl.SSLContext, 'recursed')

# prints:
# SSLContext False recursed
# Sub False recursed
# SSLContext True set
