# http.client.HTTPConnection: what is sent, with bodies of every kind, and through tunnels.
import http.client
import io


class Wire:

    def __init__(self, reply):
        self.sent = []
        self.reply = reply
        self.is_closed = False

    def sendall(self, data):
        memoryview(data)
        self.sent.append(bytes(data))

    def makefile(self, *args):
        return io.BytesIO(self.reply)

    def setsockopt(self, *args):
        pass

    def close(self):
        self.is_closed = True


def connection(host='example.com', *args, reply=b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', **options):
    made = http.client.HTTPConnection(host, *args, **options)
    wire = Wire(reply)

    def connect(where, timeout, source):
        print('to', where, source)
        return wire
    made._create_connection = connect
    return made, wire


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


for host, port in (('h', None), ('h:81', None), ('h:', None), ('h:x', None), ('[::1]', None), ('[::1]:80', None),
                   ('::1', 80), ('[::1]', 8080), ('h:81', 5), ('', None), ('a b', None), ('h\n', 3), ('u@h:80', None)):
    print((host, port), attempt(lambda: connection(host, port)[0].port))
    if attempt(lambda: connection(host, port)[0].host) == host.rpartition(':')[0].strip('[]'):
        made, wire = connection(host, port)
        made.request('GET', '/')
        print(wire.sent)


def bodies():
    return {'str': 'abc', 'latin': 'caf\xe9', 'wide': 'x\u20acy', 'bytes': b'abc', 'bytearray': bytearray(b'ab'),
            'view': memoryview(b'abcd'), 'none': None, 'empty': b'', 'list': [b'ab', b'', b'cd'], 'tuple': (b'x',),
            'file': io.BytesIO(b'f' * 9000), 'text': io.StringIO('caf\xe9'), 'dict': {b'k': 1}, 'int': 5,
            'generator': (part for part in [b'1', b'22']), 'strs': ['ab'], 'set': set()}


for method, headers, chunked in (('POST', {}, False), ('GET', {}, False), ('POST', {'Content-Length': '3'}, False),
                                 ('PUT', {'Transfer-Encoding': 'chunked'}, True),
                                 ('PUT', {'transfer-encoding': 'x'}, False), ('POST', {}, True)):
    for name, body in bodies().items():
        made, wire = connection()
        result = attempt(made.request, method, '/p', body, headers, encode_chunked=chunked)
        sent = b''.join(wire.sent)
        print(name, method, sorted(headers), chunked, result, len(wire.sent), len(sent), sent[:160])
for method in ('PATCH', 'PUT', 'DELETE', 'post', 'OPTIONS'):
    made, wire = connection()
    made.request(method, '/')
    print(wire.sent)
for url in ('http://other:99/x', 'http://other/x', '*', 'httpfoo', '', None):
    made, wire = connection()
    made.request('GET', url)
    print(url, wire.sent)
made, wire = connection('h', timeout=3, source_address=('127.0.0.1', 5), blocksize=2)
print(made.timeout, made.source_address, made.blocksize, made.auto_open, made.debuglevel, made.default_port, made.sock)
made.request('PUT', '/', io.BytesIO(b'abcde'))
print(wire.sent)
made, wire = connection()
made.sock = wire
made.send([b'a', b'b'])
made.send(io.BytesIO(b'q'))
made.send(io.StringIO('\xe9'))
print(wire.sent, attempt(made.send, 5))
made._http_vsn, made._http_vsn_str = 10, 'HTTP/1.0'
made.request('POST', '/', iter([b'ab']))
print(wire.sent[-2:])
for reply in (b'HTTP/1.1 200 OK\r\nA: b\r\n\r\n', b'HTTP/1.1 407 Auth please\r\nA: b\r\n\r\n', b'', b'junk'):
    for target in (('target', 443), ('target:8443',), ('target', 443, {'X': 'y'})):
        made, wire = connection('proxy', 3128, reply=reply)
        made.set_tunnel(*target)
        print(target, attempt(made.request, 'GET', '/'), b''.join(wire.sent), wire.is_closed, made.sock is wire)
print(attempt(made.set_tunnel, 'x'))
made, wire = connection(reply=b'HTTP/1.1 100 Go\r\nX: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: y\r\n\r\nhi')
made.set_debuglevel(1)
made.request('POST', '/', 'abc')
print(made.getresponse().debuglevel)
