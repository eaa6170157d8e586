# openssl: keys and certificates that sign themselves, and a connection with them.
import subprocess, ssl, os, tempfile, socket, threading
d = tempfile.mkdtemp(); os.chdir(d)
r = subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '365', '-subj', '/C=US/O=Test Org/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(r.returncode, sorted(os.listdir('.')), oct(os.stat('key.pem').st_mode & 0o777))
print(open('cert.pem').read().startswith('-----BEGIN CERTIFICATE-----\n'), open('key.pem').readline())
server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); server.load_cert_chain('cert.pem', 'key.pem')
c = ssl.create_default_context(cafile='cert.pem')
a, b = socket.socketpair()
t = threading.Thread(target=lambda: server.wrap_socket(b, server_side=True).sendall(b'hi')); t.start()
w = c.wrap_socket(a, server_hostname='localhost'); t.join(); print(w.recv(5))
cert = w.getpeercert(); print(cert['subject'], cert['subjectAltName'], len(cert['serialNumber']) > 30, ssl.cert_time_to_seconds(cert['notAfter']) - ssl.cert_time_to_seconds(cert['notBefore']))
w.close()
print(subprocess.call('openssl req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=localhost -keyout k2 -out c2 2>/dev/null && openssl genrsa -out k3 2048 2>/dev/null && openssl req -new -x509 -key k3 -subj "/CN=a b" -days 1 -out c3', shell=True))
for k, c in (('k2', 'c2'), ('k3', 'c3')):
    server.load_cert_chain(c, k)
    x = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT); x.load_verify_locations(c); print(x.get_ca_certs()[0]['subject'], x.cert_store_stats())
import shutil; os.chdir('/tmp'); shutil.rmtree(d)
