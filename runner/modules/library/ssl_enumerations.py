# ssl's enumerations: members are there once, by name and by number.
import copy
import pickle
import ssl

for kind in (ssl.VerifyMode, ssl.TLSVersion, ssl.SSLErrorNumber, ssl._SSLMethod):
    print(kind.__name__, len(kind), [member.name for member in kind], list(kind.__members__)[:2])
    first = list(kind)[0]
    print(first in kind, kind(first.value) is first, kind[first.name] is first, copy.copy(first) is first,
          pickle.loads(pickle.dumps(first)) is first)
    try:
        kind(12345678)
    except ValueError as error:
        print(error)
try:
    ssl.VerifyMode['NOPE']
except KeyError as error:
    print('KeyError', error)
context = ssl.create_default_context()
print(context.verify_mode is ssl.CERT_REQUIRED, ssl.VerifyMode.CERT_REQUIRED is ssl.CERT_REQUIRED)
context.check_hostname = False
context.verify_mode = 1
print(context.verify_mode is ssl.CERT_OPTIONAL, context.protocol is ssl.PROTOCOL_TLS_CLIENT)
for protocol in (99, 18, -1, 'x', 2.0, 0):
    try:
        ssl.SSLContext(protocol)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(ssl.Purpose.SERVER_AUTH.shortname, ssl.Purpose.CLIENT_AUTH.oid, isinstance(ssl.Purpose.SERVER_AUTH, tuple),
      repr(ssl.Purpose.SERVER_AUTH), ssl.Purpose.SERVER_AUTH == ssl.Purpose.CLIENT_AUTH)
