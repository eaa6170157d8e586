import smtplib
import socket
import time
blocking_class = smtplib.socket.socket
from gevent import monkey
monkey.patch_all()
import gevent
from gevent.server import StreamServer
from email.mime.text import MIMEText

mails = []
kinds = set()
def handle(client, address):
    stream = client.makefile('rwb')
    def reply(text):
        stream.write(text + b'\r\n')
        stream.flush()
    reply(b'220 ready')
    while True:
        line = stream.readline()
        if not line: break
        verb = line.split()[0].upper()
        if verb == b'DATA':
            reply(b'354 go')
            lines = []
            while not lines or lines[-1] != b'.\r\n': lines.append(stream.readline())
            gevent.sleep(0.1)
            mails.append(lines)
            reply(b'250 queued')
        elif verb == b'QUIT':
            reply(b'221 bye')
            break
        else: reply(b'250 ok')

server = StreamServer(('127.0.0.1', 0), handle)
server.start()
def send(number):
    text = MIMEText('mail %d' % number)
    text['Subject'] = 'number %d' % number
    with smtplib.SMTP('127.0.0.1', server.server_port, local_hostname='me', timeout=5) as client:
        kinds.add((type(client.sock).__module__, isinstance(client.sock, blocking_class)))
        client.sendmail('a@b.c', ['d@e.f'], text.as_string())
began = time.monotonic()
gevent.joinall([gevent.spawn(send, n) for n in range(3)])
print(kinds, time.monotonic() - began < 0.25)
print(len(mails), sorted(mails)[0][-4:])
def busy(client, address): client.close()
closing = StreamServer(('127.0.0.1', 0), busy)
closing.start()
try: smtplib.SMTP('127.0.0.1', closing.server_port, local_hostname='me')
except smtplib.SMTPServerDisconnected as error: print(error)
silent = socket.create_server(('127.0.0.1', 0))
try: smtplib.SMTP('127.0.0.1', silent.getsockname()[1], local_hostname='me', timeout=0.1)
except smtplib.SMTPServerDisconnected as error: print(error)
# prints:
# {('gevent._socket3', False)} True
# 3 [b'Subject: number 0\r\n', b'\r\n', b'mail 0\r\n', b'.\r\n']
# Connection unexpectedly closed
# Connection unexpectedly closed: timed out
