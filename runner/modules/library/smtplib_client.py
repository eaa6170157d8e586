# smtplib: mail sent to a server of this machine, and what servers refuse.
import smtplib
import socket
import threading
from email.message import EmailMessage
from email.mime.text import MIMEText

SCRIPTS = {
    'plain': (b'220 ready\r\n', {b'ehlo': b'500 no\r\n', b'helo': b'250 hi\r\n'}),
    'extended': (b'220-first\r\n220 ready\r\n',
                 {b'ehlo': b'250-me\r\n250-SIZE 1000\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME\r\n'}),
    'busy': (b'554 go away\r\n', {}),
    'sender': (b'220 ready\r\n', {b'mail': b'550 no such sender\r\n'}),
    'recipient': (b'220 ready\r\n', {b'rcpt': b'550 unknown\r\n'}),
    'data': (b'220 ready\r\n', {b'data': b'451 later\r\n'}),
    'gone': (b'220 ready\r\n', {b'mail': b''}),
    'login': (b'220 ready\r\n', {b'ehlo': b'250-me\r\n250 AUTH LOGIN PLAIN\r\n', b'auth': b'535 wrong\r\n'}),
    'odd': (b'hello\r\n', {}),
}


def serve(listener, name, heard):
    greeting, replies = SCRIPTS[name]
    connection, _ = listener.accept()
    stream = connection.makefile('rb')
    connection.sendall(greeting)
    for line in stream:
        heard.append(line)
        verb = line.split()[0].lower()
        reply = replies.get(verb, b'354 go\r\n' if verb == b'data' else b'221 bye\r\n' if verb == b'quit' else
                            b'235 in\r\n' if verb == b'auth' else b'250 ok\r\n')
        if not reply:
            break
        connection.sendall(reply)
        if reply.startswith(b'354'):
            while heard[-1] != b'.\r\n':
                heard.append(stream.readline())
            connection.sendall(b'250 queued\r\n')
        if verb == b'quit':
            break
    stream.close()
    connection.close()


def with_server(name, use):
    listener = socket.create_server(('127.0.0.1', 0))
    heard = []
    server = threading.Thread(target=serve, args=(listener, name, heard))
    server.start()
    print(name)
    try:
        use('127.0.0.1', listener.getsockname()[1])
    except (smtplib.SMTPException, OSError, ValueError) as error:
        print(type(error).__name__, type(error).__mro__[1].__name__, error, vars(error))
    server.join()
    listener.close()
    print(b''.join(heard).decode())


def simple(host, port):
    client = smtplib.SMTP(host, port, 'me.example')
    print(client.sendmail('a@example.com', ['b@example.com', 'C D <c@example.com>'], 'Subject: x\n\n.dot\nlast'))
    print(client.esmtp_features, client.helo_resp, client.ehlo_resp, client.noop(), client.help())
    print(client.verify('x@y'), client.rset(), client.quit(), client.sock)
    client.noop()


def extended(host, port):
    with smtplib.SMTP(local_hostname='me.example') as client:
        print(client.connect(host, port), client.ehlo(), client.esmtp_features, client.has_extn('SIZE'))
        print(client.login('user', 'secret'))
        text = MIMEText('Hello.\n')
        text['From'], text['To'], text['Cc'], text['Bcc'] = 'Me <a@b.c>', 'b@b.c, D <d@b.c>', 'e@b.c', 'f@b.c'
        print(client.send_message(text), text['Bcc'])
        new = EmailMessage()
        new['From'], new['To'], new['Subject'] = 'a@b.c', 'b@b.c', 'new'
        new.set_content('body')
        print(client.send_message(new, to_addrs=['z@b.c']))


def one_mail(host, port):
    with smtplib.SMTP(host, port, 'me.example') as client:
        print(client.sendmail('a@example.com', 'b@example.com', b'x\r\n'))


def login(host, port):
    with smtplib.SMTP(host + ':' + str(port), local_hostname='me.example', timeout=5) as client:
        client.login('user', 'secret')


def newline(host, port):
    with smtplib.SMTP(host, port, 'me.example') as client:
        client.docmd('noop\nmail')


with_server('plain', simple)
with_server('extended', extended)
for name in ('busy', 'sender', 'recipient', 'data', 'gone', 'odd'):
    with_server(name, one_mail)
with_server('login', login)
with_server('extended', login)
with_server('plain', login)
with_server('plain', newline)
for attempt in (lambda: smtplib.SMTP(local_hostname='x').ehlo(), lambda: smtplib.SMTP('127.0.0.1:x'),
                lambda: smtplib.SMTP('127.0.0.1', 1)):
    try:
        print(attempt())
    except (OSError, smtplib.SMTPException) as error:
        print(type(error).__name__, error)
print(smtplib.quoteaddr('A <a@b>'), smtplib.quoteaddr('<>'), repr(smtplib.quotedata('.a\nb\r.c')),
      smtplib.CRLF == '\r\n')
