# ftplib: files transferred, actively and passively, from and to a server in another thread; what answers mean.
import ftplib
import io
import socket
import threading

FILES = {'one': b'first\r\nsecond\r\n'}


class Server(threading.Thread):

    def __init__(self):
        super().__init__()
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.active = None

    def run(self):
        control, _ = self.listener.accept()
        with control, control.makefile('r', newline='\r\n') as lines:
            self.say = lambda text: control.sendall(text.encode() + b'\r\n')
            self.say('220-hello\r\n220 ready')
            for line in lines:
                word, _, rest = line.strip().partition(' ')
                self.answer(word, rest)

    def answer(self, word, rest):
        if word == 'PASV':
            self.data = socket.create_server(('127.0.0.1', 0))
            port = self.data.getsockname()[1]
            self.say('227 Entering Passive Mode (127,0,0,1,%d,%d)' % divmod(port, 256))
        elif word == 'PORT':
            numbers = rest.split(',')
            self.active = '.'.join(numbers[:4]), int(numbers[4]) * 256 + int(numbers[5])
            self.say('200 ok')
        elif word in ('RETR', 'NLST', 'LIST', 'STOR', 'MLSD'):
            self.transfer(word, rest)
        else:
            self.say({'USER': '331 password', 'PASS': '230 in', 'TYPE': '200 ok', 'PWD': '257 "/a ""b"" c" is here',
                      'SIZE': '213 15', 'CWD': '250 ok', 'DELE': '550 no', 'RNFR': '350 to', 'RNTO': '250 ok',
                      'MKD': '257 "/new"', 'RMD': '250 ok', 'QUIT': '221 bye'}.get(word, '502 what'))

    def transfer(self, word, name):
        if word == 'RETR' and name not in FILES:
            self.say('550 no such file')
            return
        self.say('150 opening (%d bytes)' % len(FILES.get(name, b'')))
        if self.active:
            data, self.active = socket.create_connection(self.active), None
        else:
            data, _ = self.data.accept()
        with data:
            if word == 'STOR':
                FILES[name] = b''
                while part := data.recv(100):
                    FILES[name] += part
            else:
                data.sendall({'RETR': FILES.get(name), 'NLST': b'one\r\ntwo\r\n', 'LIST': b'-rw one\r\n',
                              'MLSD': b'type=file;size=15; one\r\n'}[word])
        self.say('226 done')


server = Server()
server.start()
ftp = ftplib.FTP(timeout=5)
print(ftp.connect(*server.listener.getsockname()))
print(ftp.login('me', 'secret'), ftp.pwd(), ftp.size('one'), ftp.cwd('sub'), ftp.mkd('new'), ftp.rename('a', 'b'))
parts = []
print(ftp.retrbinary('RETR one', parts.append), parts)
ftp.retrlines('RETR one', lambda line: print('line', repr(line)))
print(ftp.storbinary('STOR two', io.BytesIO(b'binary\r\n\x00')), ftp.storlines('STOR three', io.BytesIO(b'a\nb')))
print(FILES)
print(ftp.nlst(), list(ftp.mlsd()))
ftp.dir()
ftp.set_pasv(False)
print(ftp.nlst(), ftp.ntransfercmd('RETR one')[1])
print(ftp.voidresp())
for call in (lambda: ftp.delete('one'), lambda: ftp.sendcmd('NONSENSE'), lambda: ftp.voidcmd('RNFR x'),
             lambda: ftp.retrbinary('RETR none', print), lambda: ftp.putline('two\nlines')):
    try:
        call()
    except (ftplib.Error, ValueError) as error:
        print(type(error).__name__, error)
print(ftp.quit(), ftp.sock)
server.join()
print(ftplib.parse227('227 (1,2,3,4,5,6)'), ftplib.parse229('229 (|||99|)', ('host', 1)), ftplib.parse257('257 "x"'))
print(ftplib.parse150('150 x (12 bytes)'), ftplib.parse150('150 x'), ftp.sanitize('PASS secret'))
