# TLS over buffers: MemoryBIO and SSLObject, protocols and names of servers, sessions, keys with passwords.
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

served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
served.load_cert_chain(certificate, key)
trusting = ssl.create_default_context(cafile=certificate)


class Pair:
    """Both ends of a connection, which goes through two buffers."""

    def __init__(self, client=trusting, server=served, hostname='localhost', session=None):
        there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.buffers = there, back
        self.client = client.wrap_bio(back, there, server_hostname=hostname, session=session)
        self.server = server.wrap_bio(there, back, server_side=True)

    def shake_hands(self):
        done = {}
        for _ in range(4):
            for name, end in (('client', self.client), ('server', self.server)):
                try:
                    end.do_handshake()
                    done[name] = True
                except ssl.SSLWantReadError as error:
                    done[name] = error.errno == ssl.SSL_ERROR_WANT_READ
        return done


def attempt(call):
    try:
        print(call())
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).partition(' (_ssl')[0], getattr(error, 'reason', None))


pair = Pair()
attempt(pair.client.do_handshake)
print(pair.buffers[0].pending, pair.client.version(), pair.client.pending(), pair.client.server_side,
      pair.server.server_side, pair.client.server_hostname, pair.client.context is trusting)
attempt(pair.client.getpeercert)
attempt(lambda: pair.client.read(1))
attempt(pair.client.unwrap)
print(Pair().shake_hands())
pair = Pair()
pair.shake_hands()
print(pair.client.version(), pair.server.cipher(), pair.client.getpeercert()['subjectAltName'],
      pair.server.getpeercert())
print(pair.client.write(b'some data'), pair.server.read(4), pair.server.pending(), pair.server.read())
attempt(pair.server.read)
room = bytearray(3)
pair.server.write(b'answer')
print(pair.client.read(10, room), room, pair.client.read(0), pair.client.read())
attempt(lambda: pair.client.read(-1))
attempt(pair.client.unwrap)
print(pair.server.read(5))
attempt(lambda: pair.server.unwrap())
attempt(lambda: pair.client.unwrap())
attempt(lambda: pair.client.write(b'x'))
pair = Pair()
pair.shake_hands()
pair.buffers[1].write_eof()
try:
    print(pair.client.read(5) or 'an end')
except ssl.SSLEOFError:     # which it is depends on the version
    print('an end')
for hostname in ('', '.x', 'elsewhere'):
    attempt(lambda: Pair(hostname=hostname).shake_hands())
attempt(lambda: trusting.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_side=True))
attempt(lambda: served.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO()))
attempt(lambda: served.wrap_bio(b'', ssl.MemoryBIO(), server_side=True))
attempt(ssl.SSLObject)

names = []
other = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
other.load_cert_chain(certificate, key)


def hear(connection, name, context):
    names.append((type(connection).__name__, name, context is served, connection.version()))
    if name == 'localhost':
        connection.context = other
    return ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME if name == 'elsewhere' else None


served.sni_callback = hear
trusting.check_hostname = False
for hostname in ('localhost', 'elsewhere', None):
    pair = Pair(hostname=hostname)
    attempt(pair.shake_hands)
    print(names.pop(), pair.server.context is other, pair.client.version())
served.sni_callback = None
served.set_alpn_protocols(['h2', 'http/1.1'])
for offered in (['http/1.1', 'h2'], ['http/1.1'], ['spdy'], []):
    client = ssl.create_default_context(cafile=certificate)
    if offered:
        client.set_alpn_protocols(offered)
    pair = Pair(client)
    pair.shake_hands()
    print(pair.client.selected_alpn_protocol(), pair.server.selected_alpn_protocol())
attempt(lambda: client.set_alpn_protocols(['']))

pair = Pair()
pair.shake_hands()
pair.server.write(b'x')
print(pair.client.read(), pair.client.session_reused, pair.client.session.has_ticket, pair.client.session.timeout)
again = Pair(session=pair.client.session)
print(again.shake_hands(), again.client.session_reused, again.server.session_reused)
attempt(lambda: Pair(client, session=pair.client.session))

for data in (CERTIFICATE, ssl.PEM_cert_to_DER_cert(CERTIFICATE), CERTIFICATE + CERTIFICATE, '', 'x', 3):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    attempt(lambda: (context.load_verify_locations(cadata=data), context.cert_store_stats(), context.get_ca_certs()))
print(context.get_ca_certs(True), context.cert_store_stats())
for own in ((certificate, certificate), (certificate, None), (key, key), (certificate, 'none.pem')):
    attempt(lambda: served.load_cert_chain(*own))
print(ssl.DER_cert_to_PEM_cert(ssl.PEM_cert_to_DER_cert(CERTIFICATE)) == CERTIFICATE)
os.unlink(certificate)
os.unlink(key)
os.rmdir(folder)
