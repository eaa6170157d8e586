"""Where _ssl.c says that something failed, in each version."""
import os
import ssl
import sys
import tempfile
import warnings

warnings.simplefilter('ignore')
# handshake, read, write, unwrap; chain, key, text and file of certificates; context of the wrong kind
LINES = {
    (3, 8, 18): (1131, 2635, 2485, 2758, 4046, 4067, 4161, 4296),
    (3, 10, 13): (1007, 2578, 2426, 2702, 3900, 3921, 4015, 4149, 804, 811),
    (3, 11, 2): (992, 2546, 2393, 2672, 3874, 3895, 3989, 4123, 788, 795),
    (3, 12, 1): (1000, 2559, 2406, 2685, 3896, 3917, 4015, 4147, 799, 806),
    (3, 13, 0): (1020, 2580, 2427, 2706, 3916, 3937, 4035, 4168, 812, 819),
    (3, 13, 5): (1029, 2650, 2495, 2777, 4093, 4114, 4212, 4346, 820, 827)}
found = []


def note(call):
    try:
        call()
    except ssl.SSLError as error:
        found.append(int(str(error).rpartition('(_ssl.c:')[2].rstrip(')')))


there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.check_hostname = False
pair = context.wrap_bio(back, there)
for use in (pair.do_handshake, pair.read, lambda: pair.write(b'x'), pair.unwrap):
    note(use)

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
note(lambda: context.load_cert_chain(key))
note(lambda: context.load_cert_chain(certificate))
note(lambda: context.load_verify_locations(cadata='x'))
note(lambda: context.load_verify_locations(key))
note(lambda: context.wrap_bio(back, there, server_side=True))
note(lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).wrap_bio(back, there))
print(found == list(LINES.get(sys.version_info[:3], found)) or found)
os.unlink(certificate)
os.unlink(key)
os.rmdir(folder)

# prints:
# True
