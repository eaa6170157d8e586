# A certificate that was made after the day at which the case's clock begins, as those in scripts of today are.
import os
import ssl
import tempfile

KEY_FOR_TESTS_ONLY = '''
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbzrn5QDCuvOYjoip
aJ2LpYM4RFmZYreNI+X7ruUZktqhRANCAATvPyTHcbjtgRdMj6Z3t9XEYCPj8R4h
QIg81EZ8wppk4Id1WzBQEKAKkZO7SZPMKN+tCs7G/He9vrJXzpi7z/fG
-----END PRIVATE KEY-----
'''
CERTIFICATE = '''
-----BEGIN CERTIFICATE-----
MIIBYDCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjUwMzAxMDAwMDAwWhgPMjEyNjAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABO8/JMdxuO2BF0yP
pne31cRgI+PxHiFAiDzURnzCmmTgh3VbMFAQoAqRk7tJk8wo360Kzsb8d72+slfO
mLvP98ajSDBGMBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAPBgNVHRMBAf8EBTADAQH/
MB0GA1UdDgQWBBRQ2uAM8hKpRmZZppiaNoEHMppo+DAKBggqhkjOPQQDAgNHADBE
AiBCpNio8oICvvH/eCvOOAH9cuIWOj7PakSLqUaRy3cv6gIgZ83EbJSBqLgipsru
NqUBXT4T0QjXdZ6J8QPe855l5Bg=
-----END CERTIFICATE-----
'''

with tempfile.NamedTemporaryFile('w', suffix='.pem', delete=False) as both:
    both.write(KEY_FOR_TESTS_ONLY + CERTIFICATE)
of_server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
of_server.load_cert_chain(both.name)
os.unlink(both.name)
of_client = ssl.create_default_context(cadata=CERTIFICATE)
to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
server = of_server.wrap_bio(to_server, to_client, server_side=True)
client = of_client.wrap_bio(to_client, to_server, server_hostname='localhost')
waiting = [client, server]
while waiting:
    for side in list(waiting):
        try:
            side.do_handshake()
            waiting.remove(side)
        except ssl.SSLWantReadError:
            pass
print(client.version(), client.getpeercert()['notBefore'], client.getpeercert()['subjectAltName'])
