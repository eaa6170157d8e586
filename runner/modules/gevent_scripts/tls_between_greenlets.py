"""SSLSocket of gevent: handshakes that work and that fail, greenlets that wait in it, ends."""
from gevent import monkey
monkey.patch_all()
import gevent
import os
import socket
import ssl
import tempfile
import time

# For tests only: of nobody, for localhost and 127.0.0.1, until 2126.
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIDGzCCAgOgAwIBAgIIEjRWeJCrze8wDQYJKoZIhvcNAQELBQAwFDESMBAGA1UE
AwwJbG9jYWxob3N0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjYwMTAxMDAwMDAwWjAU
MRIwEAYDVQQDDAlsb2NhbGhvc3QwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEK
AoIBAQC2ZQO9rQHLWnluG/De5scu+4p+tiPiZQ2CDN2LrG2unzB8F5GT47Kcu5Pv
0A47TooTpYZMMzeothfzfhPOX7cLGqUSNaO5aJ1QuKGWb0167BpxK4Ec0L919eKW
jMB00HFF6LhPdLLoLxw32ToKV5jvmi8VX4obmqZrqQNPgdYmercRrVMrQC59Wv9a
kd4hfJam0Wots0G9JxNkIfSn8CMCXcFFlJ7mh2zKzMV5zSES+4Wjxq1PEJe6yr7y
UI37BqjvfvKfQTM/bCmP9nYbhLB2irlpBy5UZAc0DCuEyOX4QXllZnihuyodFGQ9
GifC4Ms9BwaE+/lodIFg9rqcS3oJAgMBAAGjbzBtMBoGA1UdEQQTMBGCCWxvY2Fs
aG9zdIcEfwAAATAdBgNVHQ4EFgQUtvwtKi/LQiwxDwpAjum4kfRmYNIwHwYDVR0j
BBgwFoAUtvwtKi/LQiwxDwpAjum4kfRmYNIwDwYDVR0TAQH/BAUwAwEB/zANBgkq
hkiG9w0BAQsFAAOCAQEAdrdmjY0h611/ixOb7N7RsR+nBmA7RU2Ea+wc+DK/kVq0
NGQyOOweIRiyiFwcD1SIlbRr3goWkrbgsglW91k5nhzX/rvnp8G4NaEvtoDXV5Xg
+zzkrBeW31fALaCpFW1tCmRRXrYM/OFazxJI54woNVrz+YieKzJqzL4X1ZECYDSp
lQf7HgzUKT5K84UDeqt+Q3p1VJHzfcgq0pGHkSuL3juZTSHH4H9be/iHpqHraSEK
J9Hs5ybb0KpsJRsXHbLhimMuwSCBqd4vYAFA/RcbRsy2YenD3IBTzOX7S/QN3DCq
5RNAYFLbS7DkMgfuEw+Fja09Fd5Tvy9X2qSE1wNY0Q==
-----END CERTIFICATE-----
"""
KEY = """\
-----BEGIN PRIVATE KEY-----
MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC2ZQO9rQHLWnlu
G/De5scu+4p+tiPiZQ2CDN2LrG2unzB8F5GT47Kcu5Pv0A47TooTpYZMMzeothfz
fhPOX7cLGqUSNaO5aJ1QuKGWb0167BpxK4Ec0L919eKWjMB00HFF6LhPdLLoLxw3
2ToKV5jvmi8VX4obmqZrqQNPgdYmercRrVMrQC59Wv9akd4hfJam0Wots0G9JxNk
IfSn8CMCXcFFlJ7mh2zKzMV5zSES+4Wjxq1PEJe6yr7yUI37BqjvfvKfQTM/bCmP
9nYbhLB2irlpBy5UZAc0DCuEyOX4QXllZnihuyodFGQ9GifC4Ms9BwaE+/lodIFg
9rqcS3oJAgMBAAECggEAInLtw/NbNWc/LBbG5bK8yBjmTYxlNqtTY86+QVUt2h9i
7u0cp8wHviaHiHHJXlY1KgTHWrkJuCm8WFblssLNNaGwr8HFzIz/uXFFw7396kuR
qvJGjoS2xLbONxUafHWqD0QnG4q1B7luIPY8ShvFXOvIHMdQtGn/KLJhV7D0G4wb
W93etQ74PrRczrpWln5315kPr2OZSHGxIS2IqQlifMmGnTee4IDUB5iuA3ZEesp8
P1gwbkzl28kFIBXzuSSWmcyTCHuLCTegiJRJc5FfYap+iRPe9Deco4s4NEqb7Wjv
2xUnfMYWKUVuCKgHl3kBUfdmrdZTYYkrHmJJxsZZaQKBgQD7YBI3vjHag0ggegWh
nKN20W+vk8knNeMDNl0H1kHsc30fIdkuND7Cn2jQuRLnJ/mghs21lA/ZTMQMP/YC
P67pL1WL8/kY22K/fTUPCoqcpBbcK6OzFw4t3rRL4t3MowL7ECLt5kuV5aYxCJt/
Qk0ZIpGRcbbZCjadCFWw153jAwKBgQC5wA7KIIovdZ1TNfCugAcyUl08LzX9/I2d
33Q6UqbRoIoc5EaAyMqzgkfrZtaaWzUKWBJ+Zo1V+OhG4Ud7KebKP76VLm8eeFUo
DXGnGbAESgmjVubPfuKXioo36arl4EqBEAqdGWGz6ha66uhLxm2KvxJLj9Y0g98S
pDZ7X1WbAwKBgQDz15S0eA36LsFHp7ZQuBalSrJxegV1wMMOuaxyzrcyPDFSgs4f
ENUUi/fsCKu6ib+PpVRk4FSjcOD4FQ95zPbKAn2UfjzTjPT0VeujRJGDM3Vta/Om
5SV+/3qb5l1LhZF9o4COj4ggxx14kSXtw43wZOUaVlmNnmet2ojtO6tPqwKBgQCS
PBSopqODp5m7J80a5CpGQLesKRLdqVWog4ISZH12rWfuRP0IaIvEdP2/4s9y5/lC
8oFkx8HffD0JiFPpL9zFPxgAhHTwzRVlmefvAPck+VDLKiA+HQuw+F3GlQx5O3IM
V5+zfIcByHoqn8NP3KDiyXhSyqN95o/ZMjS+Phi8FwKBgECZb3GL9by7GL+Y+5MH
ze7OOTz13wqAhbbcyY/tY9JvL4ZHvoG53jb8P/BOQZEkULnxzeWkpaYLIelUoq4O
YzeP0pqbM7DzLwN0Ya3IuxebK4z+EpbY6u3PV84BlSN8njkcz3xhUIfVNMiUDM1g
/G+isqDCpLIQviQDZkgcqOVg
-----END PRIVATE KEY-----
"""
folder = tempfile.mkdtemp()
certificate, key = os.path.join(folder, 'certificate.pem'), os.path.join(folder, 'key.pem')
for path, text in ((certificate, CERTIFICATE), (key, KEY)):
    with open(path, 'w') as file:
        file.write(text)

served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
served.load_cert_chain(certificate, key)
trusting = ssl.create_default_context(cafile=certificate)
listener = socket.create_server(('127.0.0.1', 0))
address = listener.getsockname()


def attempt(title, call):
    try:
        print(title, call())
    except socket.timeout as error:
        print(title, 'timeout', error)
    except (ssl.SSLZeroReturnError, ssl.SSLEOFError):   # which of them depends on the version
        print(title, 'an end')
    except (OSError, ValueError, AttributeError) as error:
        print(title, type(error).__name__, getattr(error, 'reason', None) or error)


def serve_one(part):
    raw, _ = listener.accept()
    try:
        secured = served.wrap_socket(raw, server_side=True)
    except OSError as error:
        print('  refused', type(error).__name__, error.reason, raw.fileno())
        return
    attempt('  server', lambda: part(secured))
    secured.close()


def talk(title, part, server_part=lambda s: s.recv(100), context=trusting, hostname='localhost'):
    server = gevent.spawn(serve_one, server_part)
    raw = socket.create_connection(address)
    raw.settimeout(2)
    try:
        secured = context.wrap_socket(raw, server_hostname=hostname)
    except OSError as error:
        print(title, error.reason, error.verify_code, error.verify_message, raw.fileno())
    else:
        attempt(title, lambda: part(secured))
        secured.close()
    server.join()


def wait_in_vain(secured):
    secured.settimeout(0.05)
    return secured.recv(1)


def do_not_wait(secured):
    secured.setblocking(False)
    try:
        secured.recv(1)
    except ssl.SSLWantReadError as error:
        return error.errno, secured.send(b'1')


def be_ragged(secured):
    secured.sendall(b'end')
    secured.suppress_ragged_eofs = False
    if secured.recv(1) == b'':
        raise ssl.SSLEOFError


talk('said', lambda s: (s.version(), s.cipher(), s.send(b'hello'), type(s).__name__, s.context is trusting))
talk('untrusted', None, context=ssl.create_default_context())
talk('wrong name', None, hostname='example.org')
talk('echo', lambda s: (s.sendall(b'ping'), s.recv(10), s.pending()), lambda s: s.sendall(s.recv(10) * 2))
talk('much', lambda s: (s.sendall(bytes(300000)), s.recv(10)),
     lambda s: (sum(len(s.recv(70000)) for _ in range(18)) > 250000, s.sendall(b'enough')))
talk('unwrapped', lambda s: (s.sendall(b'x'), s.recv(4), s.unwrap() is s, s.version()),
     lambda s: (s.recv(4), s.sendall(b'y'), s.unwrap() is s))
talk('certificate', lambda s: (s.getpeercert()['subjectAltName'], s.getpeercert(True)[:2], s.compression(),
                               s.session_reused, s.recv(1)), lambda s: (s.getpeercert(), s.send(b'x')))
talk('in vain', wait_in_vain, lambda s: (time.sleep(0.1), s.recv(1))[1])
talk('lines', lambda s: (s.sendall(b'line 1\nline 2\n'), s.makefile('rb').readline()),
     lambda s: (s.makefile('rb').readlines(2), s.sendall(b'answer\n')))
talk('ragged', be_ragged, lambda s: s.recv(10))
talk('at once', do_not_wait)
buffer = bytearray(10)
talk('into', lambda s: (s.recv_into(buffer), s.read(2), s.read(0), buffer),
     lambda s: (s.write(b'0123456789'), s.write(b'abc')))

server = gevent.spawn(serve_one, lambda s: s.recv(5))
late = trusting.wrap_socket(socket.socket(), server_hostname='localhost', do_handshake_on_connect=False)
late.connect(address)
attempt('not yet', lambda: (late.version(), late.cipher()))
attempt('not yet', late.getpeercert)
late.do_handshake()
attempt('late', lambda: (late.version(), late.send(b'late'), late.close()))
server.join()

# A peer that does nothing stops one greenlet, and no other.
raw = socket.create_connection(address, timeout=0.05)
ticks = gevent.spawn(lambda: [gevent.sleep(0.01) for _ in range(3)] and print('ticked'))
attempt('no answer', lambda: trusting.wrap_socket(raw, server_hostname='localhost'))
ticks.join()
listener.accept()[0].close()
raw = socket.create_connection(address)
listener.accept()[0].close()
attempt('gone', lambda: trusting.wrap_socket(raw, server_hostname='localhost') and 'never')
secured_listener = served.wrap_socket(socket.create_server(('127.0.0.1', 0)), server_side=True)
server = gevent.spawn(lambda: secured_listener.accept()[0].recv(10))
secured = trusting.wrap_socket(socket.create_connection(secured_listener.getsockname()), server_hostname='localhost')
secured.send(b'by accept')
print(server.get())
server = gevent.spawn(attempt, 'plain peer', secured_listener.accept)
plain = socket.create_connection(secured_listener.getsockname())
plain.send(b'GET / HTTP/1.0\r\n\r\n')
server.join()

# Who waits when another greenlet closes it.
served_one = gevent.spawn(lambda: served.wrap_socket(listener.accept()[0], server_side=True))
secured = trusting.wrap_socket(socket.create_connection(address), server_hostname='localhost')
reader = gevent.spawn(attempt, 'closed meanwhile', lambda: secured.recv(1))
gevent.sleep(0.01)
secured.close()
reader.join()
attempt('closed', lambda: secured.recv(1))
attempt('closed', lambda: secured.write(b'1'))
attempt('closed', secured.getpeercert)
os.unlink(certificate)
os.unlink(key)
os.rmdir(folder)

# prints:
# said ('TLSv1.3', ('TLS_AES_256_GCM_SHA384', 'TLSv1.3', 256), 5, 'SSLSocket', True)
#   server b'hello'
# untrusted CERTIFICATE_VERIFY_FAILED 18 self-signed certificate -1
#   refused SSLError TLSV1_ALERT_UNKNOWN_CA -1
# wrong name CERTIFICATE_VERIFY_FAILED 62 Hostname mismatch, certificate is not valid for 'example.org'. -1
#   refused SSLError SSLV3_ALERT_BAD_CERTIFICATE -1
#   server None
# echo (None, b'pingping', 0)
#   server (True, None)
# much (None, b'enough')
# unwrapped (None, b'y', True, None)
#   server (b'x', None, True)
#   server (None, 1)
# certificate ((('DNS', 'localhost'), ('IP Address', '127.0.0.1')), b'0\x82', None, False, b'x')
# in vain timeout The read operation timed out
#   server b''
#   server ([b'line 1\n'], None)
# lines (None, b'answer\n')
#   server b'end'
# ragged an end
# at once (2, 1)
#   server b'1'
#   server (10, 3)
# into (10, b'ab', b'', bytearray(b'0123456789'))
# not yet (None, None)
# not yet ValueError handshake not done yet
# late ('TLSv1.3', 4, None)
#   server b'late'
# ticked
# no answer timeout The handshake operation timed out
# gone an end
# b'by accept'
# plain peer SSLError HTTP_REQUEST
# closed meanwhile cancel_wait_ex [Errno 9] File descriptor was closed in another greenlet
# closed OSError [Errno 9] Bad file descriptor
# closed ValueError Write on closed or unwrapped SSL socket.
# closed AttributeError 'NoneType' object has no attribute 'getpeercert'
