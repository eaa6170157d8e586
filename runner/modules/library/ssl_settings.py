# ssl: settings of contexts, files that hold no certificate, MemoryBIO, and sockets that are not connected.
import os
import socket
import ssl
import tempfile
from ssl import OP_NO_SSLv3, OP_NO_RENEGOTIATION, VERIFY_X509_STRICT


def attempt(call):
    try:
        print(call())
    except Exception as error:
        number = getattr(error, 'errno', None)
        print(type(error).__name__, str(error).partition(' (_ssl.c')[0], number, getattr(error, 'library', None),
              getattr(error, 'reason', None))


print(ssl.OP_NO_TICKET, repr(ssl.Options.OP_NO_TICKET), OP_NO_RENEGOTIATION, ssl.Options.__members__.keys(),
      ssl.VerifyFlags.__members__.keys(), repr(ssl.ALERT_DESCRIPTION_HANDSHAKE_FAILURE), len(ssl.AlertDescription))
print(repr(ssl.VerifyMode.CERT_REQUIRED), repr(ssl.SSLErrorNumber.SSL_ERROR_EOF))
for context in (ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)):
    print(bool(context.options & OP_NO_SSLv3), bool(context.options & ssl.OP_NO_TICKET), repr(context.verify_flags))
    context.options |= ssl.OP_NO_TICKET
    context.verify_flags |= VERIFY_X509_STRICT
    print(repr(context.options & ssl.OP_NO_TICKET), repr(context.verify_flags), context.post_handshake_auth,
          context.num_tickets, context.security_level, context.hostname_checks_common_name, context.sni_callback)
print(context.cert_store_stats(), context.get_ca_certs(), context.session_stats()['number'])
ciphers = context.get_ciphers()
print(ciphers[0], ciphers[3]['name'], sorted(ciphers[1]))
descriptor, path = tempfile.mkstemp()
os.write(descriptor, b'nothing')
os.close(descriptor)
for call in (lambda: context.load_verify_locations(path), lambda: context.load_verify_locations(path + '.no'),
             lambda: context.load_cert_chain(path), lambda: context.load_cert_chain(path + '.no'),
             lambda: context.load_verify_locations(), lambda: context.load_verify_locations(cadata='x'),
             lambda: context.load_verify_locations(cadata=b'x')):
    attempt(call)
os.unlink(path)
buffer = ssl.MemoryBIO()
print(buffer.write(b'abc'), buffer.pending, buffer.eof, buffer.read(2), buffer.pending, buffer.read(), buffer.read(),
      buffer.write_eof(), buffer.eof, type(buffer))
attempt(lambda: buffer.write(b'x'))
secure = ssl.create_default_context().wrap_socket(socket.socket(), server_hostname='x')
for call in (secure.read, lambda: secure.read(4, bytearray(4)), lambda: secure.write(b'x'), lambda: secure.recv(3),
             secure.version, secure.do_handshake):
    attempt(call)
secure.close()
for call in (secure.read, lambda: secure.write(b'x')):
    attempt(call)
