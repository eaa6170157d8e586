"""What a client sends and how a server answers: headers, passwords, compression, encodings, several paths."""
import datetime
import http.client
import threading
import xmlrpc.client
import xmlrpc.server


class Handler(xmlrpc.server.SimpleXMLRPCRequestHandler):
    rpc_paths = ()

    def do_POST(self):
        hidden = 'host', 'user-agent'
        print(self.path, [(name, value) for name, value in self.headers.items() if name.lower() not in hidden])
        super().do_POST()


class Transport(xmlrpc.client.Transport):

    def make_connection(self, host):
        host, extra_headers, known = self.get_host_info(host)
        print('connects', extra_headers, known)
        self._extra_headers = extra_headers
        return http.client.HTTPConnection(host, timeout=5)

    def send_content(self, connection, request_body):
        print(request_body[:60])
        super().send_content(connection, request_body)

    def parse_response(self, response):
        print(response.getheader('Content-Encoding'), response.getheader('Content-Type'))
        return super().parse_response(response)


def broken():
    raise KeyError('no such thing')


server = xmlrpc.server.MultiPathXMLRPCServer(('127.0.0.1', 0), Handler, logRequests=False)
first = server.add_dispatcher('/first', xmlrpc.server.SimpleXMLRPCDispatcher(allow_none=True))
first.register_function(lambda text: text * 1000, 'many')
first.register_function(broken)
second = server.add_dispatcher('/second?a=1', xmlrpc.server.SimpleXMLRPCDispatcher(encoding='iso-8859-15'))
second.register_function(lambda *args: [args], 'échos')
thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
thread.start()
address = '127.0.0.1:%d' % server.server_address[1]

uri = 'http://user:p%20w@' + address + '/first'
with xmlrpc.client.ServerProxy(uri, Transport(headers=[('X-Mine', '1')])) as proxy:
    print(len(proxy.many('ab')))
    try:
        proxy.broken()
    except xmlrpc.client.Fault as fault:
        print(fault.faultCode, fault.faultString)
transport = Transport(use_builtin_types=True)
transport.encode_threshold = 10
transport.accept_gzip_encoding = False
with xmlrpc.client.ServerProxy('http://' + address + '/second?a=1', transport, encoding='iso-8859-15') as proxy:
    print(getattr(proxy, 'échos')('\u20ac', 1.5, b'\x00', datetime.datetime(2024, 2, 3, 4, 5, 6, 7), {'a': (True,)}))
for path, given, kind in (('/none', 'a', xmlrpc.client.Fault), ('/first', None, TypeError)):
    try:
        xmlrpc.client.ServerProxy('http://' + address + path).many(given)
    except kind as error:
        print(type(error).__name__, str(error)[:60])
server.shutdown()
server.server_close()
