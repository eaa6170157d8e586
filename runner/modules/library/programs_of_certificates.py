# openssl: keys and certificates that sign themselves, and a connection with them.
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading

folder = tempfile.mkdtemp()
os.chdir(folder)
done = subprocess.run(
    ['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'certificate.pem',
     '-days', '365', '-subj', '/C=US/O=Test Org/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(done.returncode, sorted(os.listdir('.')), oct(os.stat('key.pem').st_mode & 0o777))
with open('certificate.pem') as certificate, open('key.pem') as key:
    print(certificate.readline(), key.readline())
served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
served.load_cert_chain('certificate.pem', 'key.pem')
trusting = ssl.create_default_context(cafile='certificate.pem')
ours, theirs = socket.socketpair()
server = threading.Thread(target=lambda: served.wrap_socket(theirs, server_side=True).sendall(b'hi'))
server.start()
secured = trusting.wrap_socket(ours, server_hostname='localhost')
server.join()
shown = secured.getpeercert()
seconds = ssl.cert_time_to_seconds(shown['notAfter']) - ssl.cert_time_to_seconds(shown['notBefore'])
print(secured.recv(5), shown['subject'], shown['subjectAltName'], len(shown['serialNumber']) > 30, seconds)
secured.close()
commands = """
openssl req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=one -keyout key1 -out c1 2>/dev/null
openssl genrsa -out key2 2048 2>/dev/null
openssl req -new -x509 -key key2 -subj "/CN=a b" -days 1 -out c2
openssl ecparam -name secp384r1 -genkey -noout -out key3
openssl req -new -x509 -key key3 -subj /CN=three -sha384 -out c3
"""
print(subprocess.call(commands, shell=True))
for number in '123':
    served.load_cert_chain('c' + number, 'key' + number)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations('c' + number)
    print(context.get_ca_certs()[0]['subject'], context.cert_store_stats())
os.chdir('/')
shutil.rmtree(folder)
