# TLS between native threads: handshakes that work and that fail, transfers, time limits, ends.
import os
import socket
import ssl
import tempfile
import threading

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

served = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
served.load_cert_chain(certificate, key)
trusting = ssl.create_default_context(cafile=certificate)
careless = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
careless.check_hostname = False
careless.verify_mode = ssl.CERT_NONE
listener = socket.create_server(('127.0.0.1', 0))


def describe(error):
    return (type(error).__name__, error.errno, getattr(error, 'library', None), getattr(error, 'reason', None),
            getattr(error, 'verify_code', None), str(error).partition(' (_ssl')[0])


def talk(title, client_part, server_part, client=trusting, server=served, hostname='localhost'):
    told = []

    def serve():
        raw, _ = listener.accept()
        try:
            with server.wrap_socket(raw, server_side=True) as secured:
                told.append(server_part(secured))
        except OSError as error:
            told.append(describe(error))

    thread = threading.Thread(target=serve)
    thread.start()
    raw = socket.create_connection(listener.getsockname())
    raw.settimeout(5)
    try:
        with client.wrap_socket(raw, server_hostname=hostname) as secured:
            shown = client_part(secured)
    except OSError as error:
        shown = describe(error)
    thread.join()
    print(title, shown, *told, raw.fileno())


def read_all(secured):
    return [*iter(lambda: secured.recv(100), b'')]


def read_much(secured):
    data = b''
    while not data.endswith(b'end'):
        data += secured.recv(65536)
    return len(data), data[:5], secured.sendall(b'thanks')


def nothing(secured):
    pass


talk('said', lambda s: (s.version(), s.cipher(), s.sendall(b'ping'), s.recv(10), s.pending()),
     lambda s: (s.version(), s.recv(10), s.sendall(b'pong'), s.recv(10)))
talk('much', lambda s: (s.sendall(b'begin' + bytes(1000000) + b'end'), s.recv(10)), read_much)
talk('certificate', lambda s: (s.getpeercert(), len(s.getpeercert(True)), s.context is trusting, s.recv(1)),
     lambda s: (s.getpeercert(), s.context is served, s.server_side, s.sendall(b'x')))
talk('unwrapped', lambda s: (s.unwrap().sendall(b'plain'), s.recv(1), s.version()),
     lambda s: (s.recv(10), s.unwrap().recv(10)))
talk('nobody trusts', nothing, read_all, client=ssl.create_default_context())
talk('wrong name', nothing, read_all, hostname='elsewhere')
talk('wrong address', nothing, read_all, hostname='127.0.0.2')
talk('address', lambda s: s.recv(1), lambda s: s.sendall(b'x'), hostname='127.0.0.1')
talk('unverified', lambda s: (s.getpeercert(), s.recv(1)), lambda s: s.sendall(b'x'), client=careless, hostname=None)
mutual = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=certificate)
mutual.load_cert_chain(certificate, key)
mutual.verify_mode = ssl.CERT_REQUIRED
talk('without its own', lambda s: s.recv(1), nothing, server=mutual)
own = ssl.create_default_context(cafile=certificate)
own.load_cert_chain(certificate, key)
talk('with its own', lambda s: s.recv(1), lambda s: (s.getpeercert()['subject'], s.sendall(b'x')), client=own,
     server=mutual)
old = ssl.create_default_context(cafile=certificate)
old.maximum_version = ssl.TLSVersion.TLSv1_2
talk('1.2', lambda s: (s.version(), s.cipher()[0], s.sendall(b'x')), lambda s: (read_all(s), s.cipher()[1]), client=old)
new = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
new.load_cert_chain(certificate, key)
new.minimum_version = ssl.TLSVersion.TLSv1_3
talk('versions', nothing, nothing, client=old, server=new)
old.set_ciphers('ECDHE-RSA-AES128-GCM-SHA256')
print([cipher['name'] for cipher in old.get_ciphers() if cipher['protocol'] == 'TLSv1.2'])
new.minimum_version = ssl.TLSVersion.TLSv1_2
new.set_ciphers('ECDHE-RSA-AES256-GCM-SHA384')
talk('ciphers', nothing, nothing, client=old, server=new)
talk('no certificate', nothing, nothing, server=ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER))


def wait_in_vain(secured):
    secured.settimeout(0.05)
    try:
        secured.recv(1)
    except socket.timeout as error:
        secured.settimeout(None)
        return str(error)


def do_not_wait(secured):
    secured.setblocking(False)
    try:
        secured.recv(1)
    except ssl.SSLWantReadError as error:
        return error.errno, secured.send(b'x'), secured.setblocking(True), secured.recv(1)


talk('in vain', lambda s: (wait_in_vain(s), s.sendall(b'x'), s.recv(1)), lambda s: (s.recv(1), s.sendall(b'y')))
talk('at once', do_not_wait, lambda s: (s.recv(1), s.sendall(b'y')))
buffer = bytearray(6)
talk('into', lambda s: (s.recv_into(buffer), s.recv_into(memoryview(buffer)[3:], 2), buffer, s.read(0), s.read(9)),
     lambda s: (s.write(b'abcd'), s.write(b'123'), s.makefile('wb').write(b'last')))
talk('lines', lambda s: [*s.makefile('r')], lambda s: (s.sendall(b'one\ntwo\n'), s.shutdown(socket.SHUT_RDWR)))
later = trusting.wrap_socket(socket.socket(), server_hostname='localhost', do_handshake_on_connect=False)
accepted = []
thread = threading.Thread(target=lambda: accepted.append(served.wrap_socket(listener.accept()[0], server_side=True)))
thread.start()
later.connect(listener.getsockname())
print(later.version(), later.cipher(), later.selected_alpn_protocol(), later.compression())
later.do_handshake()
thread.join()
print(later.version(), later.session_reused, later.get_channel_binding('tls-unique') is not None)
later.close()
accepted[0].close()
for use in (later.getpeercert, later.read, lambda: later.write(b'x'), later.unwrap, later.pending, later.version):
    try:
        print(use())
    except (AttributeError, ValueError, OSError) as error:
        print(type(error).__name__, str(error)[:40])
os.unlink(certificate)
os.unlink(key)
os.rmdir(folder)
