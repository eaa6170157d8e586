"""Servers under TLS and their clients: http.server, pywsgi, StreamServer; urllib, http.client."""
from gevent import monkey
monkey.patch_all()
import gevent
import http.client
import http.server
import os
import socket
import ssl
import sys
import tempfile
import threading
import urllib.request
from gevent.pywsgi import WSGIServer
from gevent.server import StreamServer

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

trusting = ssl.create_default_context(cafile=certificate)
served = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
served.load_cert_chain(certificate, key)
sys.stderr = open(os.devnull, 'w')      # what servers say of clients that do not trust them


def attempt(title, call):
    try:
        print(title, call())
    except OSError as error:
        cause = getattr(error, 'reason', None)
        print(title, type(error).__name__, cause if isinstance(cause, str) else getattr(cause, 'reason', cause))


def fetch(port, host='localhost', context=trusting):
    with urllib.request.urlopen('https://%s:%d/path' % (host, port), context=context) as answer:
        return answer.read()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.answer(self.path.encode())

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers['Content-Length'])))

    def answer(self, data):
        self.send_response(200)
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


def post_twice(port):
    connection = http.client.HTTPSConnection('localhost', port, context=trusting, timeout=2)
    for body in (b'abc', bytes(100000)):
        connection.request('POST', '/', body)
        yield len(connection.getresponse().read())
    connection.close()


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
server.socket = served.wrap_socket(server.socket, server_side=True)
thread = threading.Thread(target=server.serve_forever, daemon=True)
thread.start()
port = server.server_address[1]
attempt('urllib', lambda: fetch(port))
attempt('unverified', lambda: fetch(port, '127.0.0.1', ssl._create_unverified_context()))
attempt('untrusted', lambda: fetch(port, context=None))
attempt('http.client', lambda: [*post_twice(port)])
server.shutdown()
server.server_close()


def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [environ['wsgi.url_scheme'].encode(), environ['PATH_INFO'].encode()]


server = WSGIServer(('127.0.0.1', 0), application, keyfile=key, certfile=certificate, log=None)
server.start()
attempt('pywsgi', lambda: fetch(server.server_port))
fetchers = [gevent.spawn(fetch, server.server_port) for _ in range(3)]
print([each.get() for each in fetchers])
attempt('untrusted', lambda: fetch(server.server_port, context=None))
server.stop()


def shout(sock, _address):
    while True:
        data = sock.recv(100)
        if not data:
            break
        sock.sendall(data.upper())


def ask(port):
    with trusting.wrap_socket(socket.create_connection(('127.0.0.1', port)), server_hostname='localhost') as secured:
        secured.sendall(b'loud')
        return secured.recv(10)


for arguments in ({'keyfile': key, 'certfile': certificate}, {'ssl_context': served}):
    server = StreamServer(('127.0.0.1', 0), shout, **arguments)
    server.start()
    attempt('StreamServer', lambda: ask(server.server_port))
    plain = socket.create_connection(('127.0.0.1', server.server_port))
    plain.sendall(b'GET / HTTP/1.0\r\n\r\n')
    attempt('plain', lambda: plain.recv(100)[:3])
    server.stop()
os.unlink(certificate)
os.unlink(key)
os.rmdir(folder)

# prints:
# urllib b'/path'
# unverified b'/path'
# untrusted URLError CERTIFICATE_VERIFY_FAILED
# http.client [3, 100000]
# pywsgi b'https/path'
# [b'https/path', b'https/path', b'https/path']
# untrusted URLError CERTIFICATE_VERIFY_FAILED
# StreamServer b'LOUD'
# plain ConnectionResetError None
# StreamServer b'LOUD'
# plain ConnectionResetError None
