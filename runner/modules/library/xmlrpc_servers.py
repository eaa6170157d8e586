import datetime
import threading
import xmlrpc.client
from socketserver import ThreadingMixIn
from xmlrpc.server import SimpleXMLRPCServer


def attempt(name, function, *args):
    try:
        print(name, function(*args))
    except Exception as error:
        print(name, type(error).__name__, error)


values = (1, -5, 2.5, True, 'a <b> & "c"', 'ü', [1, 'x', [], {}], {'a': 1, 'b': [2, {'c': ''}]}, '', b'bytes')
text = xmlrpc.client.dumps(values, 'method.name')
print(text)
print(xmlrpc.client.loads(text, use_builtin_types=True) == (values, 'method.name'))
print(xmlrpc.client.dumps((None,), methodresponse=True, allow_none=True))
fault = xmlrpc.client.dumps(xmlrpc.client.Fault(7, 'wrong'))
print(fault)
attempt('fault', xmlrpc.client.loads, fault)
attempt('None', xmlrpc.client.dumps, (None,))
attempt('large', xmlrpc.client.dumps, (2 ** 40,))
attempt('key', xmlrpc.client.dumps, ({1: 2},))
attempt('object', xmlrpc.client.dumps, (object(),))
recursive = []
recursive.append(recursive)
attempt('recursive', xmlrpc.client.dumps, (recursive,))
attempt('other', xmlrpc.client.loads, '<?xml version="1.0"?><methodCall><methodName>m</methodName><params><param>'
        '<value>text</value></param><param><value><i4>3</i4></value></param></params></methodCall>')
print(xmlrpc.client.loads(xmlrpc.client.dumps((datetime.datetime(2020, 1, 2, 3, 4, 5),)), use_datetime=True))


class Service:
    def add(self, a, b):
        """Adds."""
        return a + b

    def fails(self):
        return 1 / 0

    def _private(self):
        return 'private'


class Server(ThreadingMixIn, SimpleXMLRPCServer):
    daemon_threads = True


for kind in (SimpleXMLRPCServer, Server):
    server = kind(('127.0.0.1', 0), logRequests=False, allow_none=True)
    server.register_instance(Service())
    server.register_function(lambda *args: list(args), 'echo')
    server.register_introspection_functions()
    server.register_multicall_functions()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = 'http://127.0.0.1:%d' % server.server_address[1]
    with xmlrpc.client.ServerProxy(address, allow_none=True) as proxy:
        attempt('add', proxy.add, 2, 3)
        attempt('echo', proxy.echo, 'x', None, [1.5], {'k': 'v'})
        attempt('fails', proxy.fails)
        attempt('private', proxy._private)
        attempt('nowhere', proxy.some.where)
        attempt('list', proxy.system.listMethods)
        attempt('help', proxy.system.methodHelp, 'add')
        calls = xmlrpc.client.MultiCall(proxy)
        calls.add(2, 3)
        calls.system.listMethods()
        calls.fails()
        calls.nowhere(1)
        results = calls()
        attempt('several', list, [results[0], results[1]])
        attempt('several failed', lambda: results[2])
        attempt('several unknown', list, results)
        attempt('none', list, xmlrpc.client.MultiCall(proxy)())
        print(repr(proxy).replace(str(server.server_address[1]), 'PORT'))
    wrong = xmlrpc.client.ServerProxy(address + '/elsewhere')
    try:
        wrong.add(1, 2)
    except xmlrpc.client.ProtocolError as error:
        print(error.errcode, error.errmsg)
    results = []
    callers = [threading.Thread(target=lambda n=n: results.append(xmlrpc.client.ServerProxy(address).add(n, n)))
               for n in range(4)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    print(sorted(results))
    server.shutdown()
    thread.join()
    server.server_close()
attempt('refused', xmlrpc.client.ServerProxy(address).add, 1, 2)
