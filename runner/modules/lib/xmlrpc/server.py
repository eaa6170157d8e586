"""Models xmlrpc.server: functions that a server lets others call, over http.server.

Left out: documentation servers, CGI.
"""
import re
import socketserver
import sys
import traceback
from http.server import BaseHTTPRequestHandler

import _unmodelled

from xmlrpc.client import Fault, dumps, gzip_decode, gzip_encode, loads


def resolve_dotted_attribute(obj, attr, allow_dotted_names=True):
    """Resolves a dotted attribute name to an object; raises AttributeError if a part starts with an underscore."""
    for name in attr.split('.') if allow_dotted_names else [attr]:
        if name.startswith('_'):
            raise AttributeError('attempt to access private attribute "%s"' % name)
        obj = getattr(obj, name)
    return obj


def list_public_methods(obj):
    """Returns a list of attribute strings, found in the specified object, which represent callable attributes."""
    return [name for name in dir(obj) if not name.startswith('_') and callable(getattr(obj, name))]


class SimpleXMLRPCDispatcher:

    def __init__(self, allow_none=False, encoding=None, use_builtin_types=False):
        self.funcs = {}
        self.instance = None
        self.allow_none = allow_none
        self.encoding = encoding or 'utf-8'
        self.use_builtin_types = use_builtin_types

    def register_instance(self, instance, allow_dotted_names=False):
        self.instance = instance
        self.allow_dotted_names = allow_dotted_names

    def register_function(self, function=None, name=None):
        if function is None:
            return lambda function: self.register_function(function, name)
        self.funcs[function.__name__ if name is None else name] = function
        return function

    def register_introspection_functions(self):
        self.funcs.update({'system.listMethods': self.system_listMethods,
                           'system.methodSignature': self.system_methodSignature,
                           'system.methodHelp': self.system_methodHelp})

    def register_multicall_functions(self):
        self.funcs['system.multicall'] = self.system_multicall

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        try:
            params, method = loads(data, use_builtin_types=self.use_builtin_types)
            response = (self._dispatch if dispatch_method is None else dispatch_method)(method, params)
            response = dumps((response,), methodresponse=1, allow_none=self.allow_none, encoding=self.encoding)
        except Fault as fault:
            response = dumps(fault, allow_none=self.allow_none, encoding=self.encoding)
        except BaseException as error:
            fault = Fault(1, '%s:%s' % (type(error), error))
            response = dumps(fault, encoding=self.encoding, allow_none=self.allow_none)
        return response.encode(self.encoding, 'xmlcharrefreplace')

    def _dispatch(self, method, params):
        function = self.funcs.get(method)
        if function is not None:
            return function(*params)
        if self.instance is not None and method not in self.funcs:
            if hasattr(self.instance, '_dispatch'):
                return self.instance._dispatch(method, params)
            try:
                function = resolve_dotted_attribute(self.instance, method, self.allow_dotted_names)
            except AttributeError:
                pass
            else:
                if function is not None:
                    return function(*params)
        raise Exception('method "%s" is not supported' % method)

    def system_multicall(self, call_list):
        """system.multicall([{'methodName': 'add', 'params': [2, 2]}, ...]) => [[4], ...]"""
        results = []
        for call in call_list:
            try:
                results.append([self._dispatch(call['methodName'], call['params'])])
            except Fault as fault:
                results.append({'faultCode': fault.faultCode, 'faultString': fault.faultString})
            except BaseException as error:
                results.append({'faultCode': 1, 'faultString': '%s:%s' % (type(error), error)})
        return results

    def system_listMethods(self):
        names = set(self.funcs)
        if hasattr(self.instance, '_listMethods'):
            names |= set(self.instance._listMethods())
        elif self.instance is not None and not hasattr(self.instance, '_dispatch'):
            names |= set(list_public_methods(self.instance))
        return sorted(names)

    def system_methodSignature(self, method_name):
        return 'signatures not supported'

    def system_methodHelp(self, method_name):
        import inspect
        function = self.funcs.get(method_name)
        if function is None and hasattr(self.instance, '_methodHelp'):
            return self.instance._methodHelp(method_name)
        if function is None and self.instance is not None and not hasattr(self.instance, '_dispatch'):
            try:
                function = resolve_dotted_attribute(self.instance, method_name, self.allow_dotted_names)
            except AttributeError:
                pass
        return '' if function is None else inspect.getdoc(function) or ''


class SimpleXMLRPCRequestHandler(BaseHTTPRequestHandler):
    rpc_paths = ('/', '/RPC2', '/pydoc.css') if sys.version_info >= (3, 11) else ('/', '/RPC2')
    encode_threshold = 1400     # longer answers are compressed
    wbufsize = -1
    disable_nagle_algorithm = True
    aepattern = re.compile(r'\s*([^\s;]+)\s*(;\s*q\s*=\s*([0-9\.]+))?', re.IGNORECASE)

    def accept_encodings(self):
        """{name of a coding: how much the client likes it}"""
        liked = {}
        for each in self.headers.get('Accept-Encoding', '').split(','):
            match = self.aepattern.match(each)
            if match:
                liked[match.group(1)] = float(match.group(3)) if match.group(3) else 1.0
        return liked

    def is_rpc_path_valid(self):
        return not self.rpc_paths or self.path in self.rpc_paths

    def do_POST(self):
        if not self.is_rpc_path_valid():
            self.report_404()
            return
        try:
            data = self.decode_request_content(self.rfile.read(int(self.headers['content-length'])))
            if data is None:
                return      # it is answered already
            response = self.server._marshaled_dispatch(data, getattr(self, '_dispatch', None), self.path)
        except Exception as error:
            self._tell_of(error)
            return
        self.send_response(200)
        self.send_header('Content-type', 'text/xml')
        if self.encode_threshold is not None and len(response) > self.encode_threshold:
            if self.accept_encodings().get('gzip', 0):
                response = gzip_encode(response)
                self.send_header('Content-Encoding', 'gzip')
        self.send_header('Content-length', str(len(response)))
        self.end_headers()
        self.wfile.write(response)

    def _tell_of(self, error):
        self.send_response(500)
        if getattr(self.server, '_send_traceback_header', False):
            self.send_header('X-exception', str(error))
            lines = traceback.format_exc()
            self.send_header('X-traceback', str(lines.encode('ASCII', 'backslashreplace'), 'ASCII'))
        self.send_header('Content-length', '0')
        self.end_headers()

    def decode_request_content(self, data):
        """None: it cannot be decoded, and the client knows."""
        encoding = self.headers.get('content-encoding', 'identity').lower()
        if encoding == 'identity':
            return data
        if encoding == 'gzip':
            try:
                return gzip_decode(data)
            except ValueError:
                self.send_response(400, 'error decoding gzip content')
        else:
            self.send_response(501, 'encoding %r not supported' % encoding)
        self.send_header('Content-length', '0')
        self.end_headers()

    def report_404(self):
        response = b'No such page'
        self.send_response(404)
        self.send_header('Content-type', 'text/plain')
        self.send_header('Content-length', str(len(response)))
        self.end_headers()
        self.wfile.write(response)

    def log_request(self, code='-', size='-'):
        if self.server.logRequests:
            BaseHTTPRequestHandler.log_request(self, code, size)


class SimpleXMLRPCServer(socketserver.TCPServer, SimpleXMLRPCDispatcher):
    allow_reuse_address = True
    _send_traceback_header = False

    def __init__(self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True, allow_none=False,
                 encoding=None, bind_and_activate=True, use_builtin_types=False):
        self.logRequests = logRequests
        SimpleXMLRPCDispatcher.__init__(self, allow_none, encoding, use_builtin_types)
        socketserver.TCPServer.__init__(self, addr, requestHandler, bind_and_activate)


class MultiPathXMLRPCServer(SimpleXMLRPCServer):
    """A dispatcher for each path."""

    def __init__(self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True, allow_none=False,
                 encoding=None, bind_and_activate=True, use_builtin_types=False):
        SimpleXMLRPCServer.__init__(self, addr, requestHandler, logRequests, allow_none, encoding, bind_and_activate,
                                    use_builtin_types)
        self.dispatchers = {}
        self.allow_none = allow_none
        self.encoding = encoding or 'utf-8'

    def add_dispatcher(self, path, dispatcher):
        self.dispatchers[path] = dispatcher
        return dispatcher

    def get_dispatcher(self, path):
        return self.dispatchers[path]

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        try:
            return self.dispatchers[path]._marshaled_dispatch(data, dispatch_method, path)
        except BaseException as error:
            fault = Fault(1, '%s:%s' % (type(error), error))
            response = dumps(fault, encoding=self.encoding, allow_none=self.allow_none)
            return response.encode(self.encoding, 'xmlcharrefreplace')


__getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': (
    'CGIXMLRPCRequestHandler', 'DocXMLRPCServer', 'DocXMLRPCRequestHandler', 'ServerHTMLDoc',
    'XMLRPCDocGenerator')})
