"""Models the server half of multiprocessing.managers: a process that keeps objects and calls their methods for others.

A thread waits for connections and starts one more for each: to make an object, to count who refers to it, or to serve
one thread of a client until that closes the connection.  Threads and locks are those of threading at that time, while
requests are read natively: where threads are patched, one client that is silent stops the server.
"""
import sys
import threading
from traceback import format_exc

from multiprocessing import connection
from multiprocessing import process


class Token:
    """Which object is meant, of which server."""
    __module__ = 'multiprocessing.managers'
    __slots__ = ('typeid', 'address', 'id')

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return '%s(typeid=%r, address=%r, id=%r)' % (type(self).__name__, self.typeid, self.address, self.id)


class RemoteError(Exception):
    __module__ = 'multiprocessing.managers'

    def __str__(self):
        line = '-' * 75
        return '\n' + line + '\n' + str(self.args[0]) + line


def dispatch(c, id, methodname, args=(), kwds={}):
    """One request to a server and its answer."""
    c.send((id, methodname, args, kwds))
    kind, result = c.recv()
    if kind == '#RETURN':
        return result
    raise convert_to_error(kind, result)


def convert_to_error(kind, result):
    if kind == '#ERROR':
        return result
    if kind == '#TRACEBACK':
        return RemoteError(result)
    if kind == '#UNSERIALIZABLE':
        return RemoteError('Unserializable message: %s\n' % result)
    return ValueError('Unrecognized message type {!r}'.format(kind))


def all_methods(obj):
    return [name for name in dir(obj) if callable(getattr(obj, name))]


def public_methods(obj):
    return [name for name in all_methods(obj) if name[0] != '_']


class Server:
    __module__ = 'multiprocessing.managers'
    public = ['shutdown', 'create', 'accept_connection', 'get_methods', 'debug_info', 'number_of_objects', 'dummy',
              'incref', 'decref']

    def __init__(self, registry, address, authkey, serializer):
        if not isinstance(authkey, bytes):
            raise TypeError('Authkey {0!r} is type {1!s}, not bytes'.format(authkey, type(authkey)))
        self.registry = registry
        self.authkey = process.AuthenticationString(authkey)
        self.listener = connection.Listener(address=address, backlog=128)
        self.address = self.listener.address
        self.id_to_obj = {'0': (None, ())}
        self.id_to_refcount = {}
        self.id_to_local_proxy_obj = {}
        self.mutex = threading.Lock()

    def serve_forever(self):
        self.stop_event = threading.Event()
        process.current_process()._manager_server = self
        try:
            self._start_thread(self.accepter)
            try:
                while not self.stop_event.is_set():
                    self.stop_event.wait(1)
            except (KeyboardInterrupt, SystemExit):
                pass
        finally:
            if sys.stdout != sys.__stdout__:
                sys.stdout = sys.__stdout__
                sys.stderr = sys.__stderr__
            sys.exit(0)

    def _start_thread(self, target, *args):
        thread = threading.Thread(target=target, args=args)
        thread.daemon = True
        thread.start()

    def accepter(self):
        while True:
            try:
                c = self.listener.accept()
            except OSError:
                continue
            self._start_thread(self.handle_request, c)

    def handle_request(self, conn):
        try:
            self._handle_request(conn)
        except SystemExit:
            pass
        finally:
            conn.close()

    def _handle_request(self, c):
        try:
            connection.deliver_challenge(c, self.authkey)
            connection.answer_challenge(c, self.authkey)
            _ignored, name, args, kwds = c.recv()
            assert name in self.public, '%r unrecognized' % name
            message = ('#RETURN', getattr(self, name)(c, *args, **kwds))
        except Exception:
            message = ('#TRACEBACK', format_exc())
        try:
            c.send(message)
        except Exception:
            try:
                c.send(('#TRACEBACK', format_exc()))
            except Exception:
                pass

    def serve_client(self, conn):
        while not self.stop_event.is_set():
            name = None
            try:
                ident, name, args, kwds = conn.recv()
                message = self._call(conn, ident, name, args, kwds)
            except EOFError:
                sys.exit(0)
            except Exception:
                message = ('#TRACEBACK', format_exc())
            try:
                try:
                    conn.send(message)
                except Exception:
                    conn.send(('#UNSERIALIZABLE', format_exc()))
            except Exception:
                conn.close()
                sys.exit(1)

    def _call(self, conn, ident, name, args, kwds):
        obj = None
        try:
            known = self.id_to_obj.get(ident) or self.id_to_local_proxy_obj.get(ident)
            if known is None:
                raise KeyError(ident)
            obj, exposed, gettypeid = known
            if name not in exposed:
                raise AttributeError('method %r of %r object is not in exposed=%r' % (name, type(obj), exposed))
            function = getattr(obj, name)
        except AttributeError:
            return '#RETURN', self.fallback_mapping[name](self, conn, ident, obj, *args, **kwds)
        try:
            result = function(*args, **kwds)
        except Exception as failure:
            return '#ERROR', failure
        typeid = gettypeid and gettypeid.get(name)
        if not typeid:
            return '#RETURN', result
        made, its_exposed = self.create(conn, typeid, result)
        return '#PROXY', (its_exposed, Token(typeid, self.address, made))

    def fallback_getvalue(self, conn, ident, obj):
        return obj

    def fallback_str(self, conn, ident, obj):
        return str(obj)

    def fallback_repr(self, conn, ident, obj):
        return repr(obj)

    fallback_mapping = {'__str__': fallback_str, '__repr__': fallback_repr, '#GETVALUE': fallback_getvalue}

    def dummy(self, c):
        pass

    def debug_info(self, c):
        with self.mutex:
            return '\n'.join('  %s:       refcount=%s\n    %s' %
                             (ident, self.id_to_refcount[ident], str(self.id_to_obj[ident][0])[:75])
                             for ident in sorted(self.id_to_refcount))

    def number_of_objects(self, c):
        return len(self.id_to_refcount)

    def shutdown(self, c):
        try:
            c.send(('#RETURN', None))
        finally:
            self.stop_event.set()

    def create(self, c, typeid, /, *args, **kwds):
        with self.mutex:
            callable, exposed, method_to_typeid, _proxytype = self.registry[typeid]
            if callable is not None:
                obj = callable(*args, **kwds)
            elif kwds or len(args) != 1:
                raise ValueError('Without callable, must have one non-keyword argument')
            else:
                obj = args[0]
            if exposed is None:
                exposed = public_methods(obj)
            if method_to_typeid is not None:
                exposed = list(exposed) + list(method_to_typeid)
            ident = '%x' % id(obj)
            self.id_to_obj[ident] = (obj, set(exposed), method_to_typeid)
            self.id_to_refcount.setdefault(ident, 0)
        self.incref(c, ident)
        return ident, tuple(exposed)

    def get_methods(self, c, token):
        return tuple(self.id_to_obj[token.id][1])

    def accept_connection(self, c, name):
        threading.current_thread().name = name
        c.send(('#RETURN', None))
        self.serve_client(c)

    def incref(self, c, ident):
        with self.mutex:
            if ident not in self.id_to_refcount and ident in self.id_to_local_proxy_obj:
                self.id_to_refcount[ident] = 0
                self.id_to_obj[ident] = self.id_to_local_proxy_obj[ident]
            self.id_to_refcount[ident] += 1

    def decref(self, c, ident):
        if ident not in self.id_to_refcount and ident in self.id_to_local_proxy_obj:
            return
        with self.mutex:
            if self.id_to_refcount[ident] <= 0:
                raise AssertionError('Id {0!s} ({1!r}) has refcount {2:n}, not 1+'.format(
                    ident, self.id_to_obj[ident], self.id_to_refcount[ident]))
            self.id_to_refcount[ident] -= 1
            if self.id_to_refcount[ident] == 0:
                del self.id_to_refcount[ident]
                del self.id_to_obj[ident]
