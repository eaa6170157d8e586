"""SSLSocket of gevent that is not connected, and the settings of its contexts."""
from gevent import monkey
monkey.patch_all()
import select
import socket
import ssl

context = ssl.create_default_context()
print(type(context).__module__.startswith('gevent'), context.options & ssl.OP_NO_TICKET == 0, select.PIPE_BUF)
context.options |= ssl.OP_NO_TICKET
print(context.options & ssl.OP_NO_TICKET == ssl.OP_NO_TICKET, repr(ssl.Options.OP_NO_TICKET))
print(context.get_ciphers()[0]['name'], ssl.MemoryBIO().read())
secure = context.wrap_socket(socket.socket(), server_hostname='x')
for call in (secure.read, lambda: secure.read(4), lambda: secure.write(b'x'), lambda: secure.recv(3), secure.version):
    try:
        print(call())
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
try:
    context.load_verify_locations(__file__)
except ssl.SSLError as error:
    print(error.errno, error.library, error.reason, str(error).partition(' (_ssl.c')[0])
# prints:
# True True 4096
# True <Options.OP_NO_TICKET: 16384>
# TLS_AES_256_GCM_SHA384 b''
# ValueError Read on closed or unwrapped SSL socket.
# ValueError Read on closed or unwrapped SSL socket.
# ValueError Write on closed or unwrapped SSL socket.
# OSError [Errno 107] Transport endpoint is not connected
# None
# 136 X509 NO_CERTIFICATE_OR_CRL_FOUND [X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found
