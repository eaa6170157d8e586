# imaplib: a mailbox on a server in another thread; literals, what comes untagged, states, and how commands fail.
import imaplib
import socket
import threading

LINES = {
    'CAPABILITY': ['* CAPABILITY IMAP4rev1 IDLE'], 'LOGIN': [], 'NOOP': ['* 4 EXISTS'], 'LOGOUT': ['* BYE leaving'],
    'SELECT': ['* FLAGS (\\Seen)', '* 3 EXISTS', '* 1 RECENT', '* OK [UIDVALIDITY 42] valid'],
    'EXAMINE': ['* 3 EXISTS'], 'SEARCH': ['* SEARCH 1 3'], 'STORE': ['* 1 FETCH (FLAGS (\\Seen))'],
    'FETCH': ['* 1 FETCH (FLAGS (\\Seen) BODY[] {7}', 'Hi you)'], 'LIST': ['* LIST (\\Noselect) "/" "box"'],
    'UID': ['* SEARCH 7'], 'STATUS': ['* STATUS INBOX (MESSAGES 3)'], 'EXPUNGE': ['* 2 EXPUNGE'], 'CLOSE': []}


def serve(listener):
    connection, _ = listener.accept()
    with connection, connection.makefile('r', newline='\r\n') as lines:
        connection.sendall(b'* OK ready\r\n')
        for line in lines:
            tag, command, *rest = line.split()
            print('server:', command, *rest)
            if command == 'APPEND':
                connection.sendall(b'+ go on\r\n')
                size = int(rest[-1].strip('{}'))
                print('server:', repr(lines.read(size)), repr(lines.readline()))
            if command == 'CREATE':
                connection.sendall(('%s NO %s\r\n' % (tag, 'exists')).encode())
            elif command == 'DELETE':
                connection.sendall(('%s BAD what\r\n' % tag).encode())
            elif command == 'CHECK':
                connection.sendall(b'* BYE shutting down\r\n')
                break
            else:
                sent = ''.join(text + '\r\n' for text in LINES.get(command, []))
                if command == 'FETCH':
                    sent = LINES['FETCH'][0] + '\r\nHi\r\nyou)\r\n'
                connection.sendall((sent + '%s OK [DONE] %s\r\n' % (tag, command)).encode())


def connected():
    listener = socket.create_server(('127.0.0.1', 0))
    server = threading.Thread(target=serve, args=(listener,))
    server.start()
    return imaplib.IMAP4('127.0.0.1', listener.getsockname()[1]), server


box, server = connected()
print(box.welcome, box.state, box.capabilities, box.PROTOCOL_VERSION)
try:
    box.search(None, 'ALL')
except imaplib.IMAP4.error as error:
    print(error)
print(box.login('me', 'a "secret"'), box.select(), box.state, box.response('UIDVALIDITY'))
print(box.search(None, 'ALL'), box.uid('search', None, 'ALL'), box.search('UTF-8', 'TEXT', 'x'))
print(box.fetch('1', '(FLAGS BODY[])'), box.store('1', '+FLAGS', '\\Seen'))
print(box.list(), box.status('INBOX', '(MESSAGES)'))
print(box.create('box'), box.expunge(), box.noop(), box.response('EXISTS'))
print(box.append('INBOX', '\\Seen', '"05-Jan-2024 10:00:00 +0000"', b'Subject: x\n\ntext\n'))
for call in (lambda: box.delete('box'), lambda: box.uid('nonsense'), lambda: box.nonsense):
    try:
        call()
    except (imaplib.IMAP4.error, AttributeError) as error:
        print(type(error).__name__, error)
print(box.select(readonly=True), box.close(), box.state, box.logout())
server.join()
box, server = connected()
box.login('me', 'secret')
box.select()
try:
    box.check()
except imaplib.IMAP4.abort as error:
    print('abort', error)
box.shutdown()
server.join()
print(imaplib.Int2AP(4096), imaplib.Int2AP(0), imaplib.ParseFlags(b'1 (FLAGS (\\Seen \\Answered))'))
print(imaplib.Time2Internaldate('"is one"'), imaplib.Internaldate2tuple(b'nothing'))
