# smtplib, poplib and imaplib under TLS: from the beginning, and after the server has agreed to it.
import imaplib
import os
import poplib
import smtplib
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
ANSWERS = {
    'smtp': (b'220 ready\r\n', {b'EHLO': b'250-me\r\n250 STARTTLS\r\n', b'QUIT': b'221 bye\r\n'}, b'220 go\r\n'),
    'pop': (b'+OK ready\r\n', {b'CAPA': b'+OK\r\nSTLS\r\n.\r\n', b'QUIT': b'+OK bye\r\n'}, b'+OK go\r\n'),
    'imap': (b'* OK ready\r\n', {b'CAPABILITY': b'* CAPABILITY IMAP4REV1 STARTTLS\r\n', b'LOGOUT': b'* BYE\r\n'}, b''),
}
heard = []
listener = socket.create_server(('127.0.0.1', 0))


def converse(connection, kind):
    """Up to the end; True if the client wants to go on under TLS."""
    _, answers, agreed = ANSWERS[kind]
    lines = connection.makefile('rb')
    for line in lines:
        words = line.upper().split()
        tag, verb = (words[0], words[1]) if kind == 'imap' else (b'', words[0])
        heard.append((verb.decode(), isinstance(connection, ssl.SSLSocket)))
        starts = verb in (b'STARTTLS', b'STLS')
        reply = agreed if starts else answers.get(verb, b'250 ok\r\n')
        connection.sendall(reply + (tag + b' OK done\r\n' if tag else b''))
        if starts:
            return True
        if verb in (b'QUIT', b'LOGOUT'):
            return False


def serve(kind, secured):
    connection, _ = listener.accept()
    try:
        if secured:
            connection = served.wrap_socket(connection, server_side=True)
        connection.sendall(ANSWERS[kind][0])
        if converse(connection, kind):
            connection = served.wrap_socket(connection, server_side=True)
            converse(connection, kind)
    except OSError as error:
        heard.append(type(error).__name__)
    connection.close()


def attempt(title, kind, secured, use):
    heard.clear()
    server = threading.Thread(target=serve, args=(kind, secured))
    server.start()
    try:
        shown = use('localhost', listener.getsockname()[1])
    except (OSError, ValueError, smtplib.SMTPException, poplib.error_proto, imaplib.IMAP4.error) as error:
        shown = type(error).__name__, str(error).partition(' (_ssl')[0]
    server.join()
    print(title, shown, heard)


def send(host, port):
    client = smtplib.SMTP(host, port, local_hostname='here')
    begun = client.starttls(context=trusting)
    return begun, client.sock.version(), client.ehlo_resp, client.ehlo(), client.quit()


def fetch(host, port):
    client = poplib.POP3(host, port)
    begun = client.stls(trusting)
    try:
        client.stls(trusting)
    except poplib.error_proto as error:
        print(error)
    return begun, client.sock.version(), client.quit()


def look(host, port):
    client = imaplib.IMAP4(host, port)
    begun = client.starttls(trusting)
    return begun, client.sock.version(), client.capabilities, client.logout()


attempt('starttls', 'smtp', False, send)
attempt('untrusted', 'smtp', False, lambda host, port: smtplib.SMTP(host, port, local_hostname='here').starttls(
    context=ssl.create_default_context()))
attempt('smtp', 'smtp', True, lambda host, port: smtplib.SMTP_SSL(
    host, port, local_hostname='here', context=trusting).quit())
attempt('unverified', 'smtp', True, lambda host, port: smtplib.SMTP_SSL(host, port, local_hostname='here').quit())
attempt('stls', 'pop', False, fetch)
attempt('pop', 'pop', True, lambda host, port: poplib.POP3_SSL(host, port, context=trusting).quit())
attempt('starttls', 'imap', False, look)
attempt('imap', 'imap', True, lambda host, port: imaplib.IMAP4_SSL(host, port, ssl_context=trusting).logout())
os.unlink(certificate)
os.unlink(key)
os.rmdir(folder)
