# logging.handlers.SMTPHandler: what comes to a server, and what is said where there is none.
import io
import logging
import logging.handlers
import socket
import sys
import threading


def serve():
    connection, _ = listener.accept()
    lines = connection.makefile('rwb', 0)
    lines.write(b'220 here\r\n')
    in_mail = False
    for line in lines:
        text = line.decode().rstrip()
        if not text.startswith(('ehlo', 'Date')):
            print('>', text)
        if in_mail:
            in_mail = text != '.'
            if not in_mail:
                lines.write(b'250 taken\r\n')
            continue
        in_mail = text == 'data'
        lines.write(b'354 go on\r\n' if in_mail else b'221 bye\r\n' if text == 'quit' else b'250 fine\r\n')
    connection.close()


class BySubject(logging.handlers.SMTPHandler):
    def getSubject(self, record):
        return '%s: %s' % (record.levelname, self.subject)


listener = socket.create_server(('127.0.0.1', 0))
thread = threading.Thread(target=serve)
thread.start()
log = logging.getLogger('mails')
handler = BySubject(listener.getsockname(), 'from@here', ['one@there', 'two@there'], 'trouble', timeout=2)
handler.setFormatter(logging.Formatter('%(name)s says %(message)s'))
log.addHandler(handler)
log.error('no %s', 'disk')
thread.join()
listener.close()
sys.stderr = io.StringIO()
log.error('nobody listens')
print([line for line in sys.stderr.getvalue().splitlines() if 'Error' in line])
print(logging.handlers.SMTPHandler('host', 'a', 'b', 's').mailport, handler.toaddrs, handler.username)
