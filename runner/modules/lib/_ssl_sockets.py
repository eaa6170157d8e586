"""What SSLSocket of `ssl` and of gevent have in common, on top of a class of sockets; and SSLObject of `ssl`.

Each asks its connection (_ssl_connection), which there is from when the socket is connected until it is closed or
unwrapped.
"""
import errno
import sys

from _socket import SO_TYPE
from _socket import SOCK_STREAM
from _socket import SOL_SOCKET

__name__ = 'ssl'  # what it defines is that one's

_VERSION = sys.version_info[:2]


def context_of_files(kind, ssl_version, certfile, keyfile, server_side, cert_reqs, ca_certs, ciphers):
    """What wrap_socket() makes of its arguments."""
    if server_side and not certfile:
        raise ValueError('certfile must be specified for server-side operations')
    if keyfile and not certfile:
        raise ValueError('certfile must be specified')
    context = kind(ssl_version)
    context.verify_mode = cert_reqs
    if ca_certs:
        context.load_verify_locations(ca_certs)
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if ciphers:
        context.set_ciphers(ciphers)
    return context


def check_socket(context, sock, server_side, server_hostname, session):
    if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
        raise NotImplementedError('only stream sockets are supported')
    check_sides(context, server_side, server_hostname, session)


def check_sides(context, server_side, server_hostname, session):
    if server_side:
        if server_hostname:
            raise ValueError('server_hostname can only be specified in client mode')
        if session is not None:
            raise ValueError('session can only be specified in client mode')
    if context.check_hostname and not server_hostname:
        raise ValueError('check_hostname requires server_hostname')


def is_connected(sock, looks_for_data):
    """What a socket that is not connected has left to read came before TLS, and is an error."""
    try:
        sock.getpeername()
        return True
    except OSError as error:
        if error.errno != errno.ENOTCONN:
            raise
    if not looks_for_data:
        return False
    blocking = sock.getblocking()
    sock.setblocking(False)
    data = b''
    try:
        data = sock.recv(1)
    except OSError as error:
        if error.errno not in (errno.ENOTCONN, errno.EINVAL):
            raise
    sock.setblocking(blocking)
    if data:
        from _ssl_errors import SSLError
        problem = SSLError(errno.ENOTCONN, 'Closed before TLS handshake with data in recv buffer.')
        problem.reason, problem.library = problem.strerror, None
        raise problem
    return False


class SecuredSocket:
    """What the SSLSocket of `ssl` and gevent's both do. They take it in among their own, since with real ones no other
    class comes before `socket`, which they call `_unsecured`.
    """

    def _begin(self, context, session, server_side, server_hostname, do_handshake_on_connect, suppress_ragged_eofs):
        self._context = context
        self._session = session
        self._closed = False
        self._sslobj = None
        self._connected = False
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs

    def _handshake_at_once(self):
        if self.gettimeout() == 0.0:
            raise ValueError('do_handshake_on_connect should not be specified for non-blocking sockets')
        self.do_handshake()

    def _check_connected(self):
        if not self._connected:
            self.getpeername()

    def _asked(self, name, otherwise=None):
        return otherwise if self._sslobj is None else getattr(self._sslobj, name)()

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, context):
        self._context = context
        self._sslobj.context = context

    @property
    def session(self):
        if self._sslobj is not None:
            return self._sslobj.session

    @session.setter
    def session(self, session):
        self._session = session
        if self._sslobj is not None:
            self._sslobj.session = session

    @property
    def session_reused(self):
        if self._sslobj is not None:
            return self._sslobj.session_reused

    def dup(self):
        raise NotImplementedError("Can't dup() %s instances" % self.__class__.__name__)

    def getpeercert(self, binary_form=False):
        self._check_connected()
        return self._sslobj.getpeercert(binary_form)

    def selected_npn_protocol(self):
        return None

    def selected_alpn_protocol(self):
        return self._asked('selected_alpn_protocol')

    def cipher(self):
        return self._asked('cipher')

    def shared_ciphers(self):
        return self._asked('shared_ciphers')

    def compression(self):
        return self._asked('compression')

    def version(self):
        return self._asked('version')

    def pending(self):
        return self._asked('pending', 0)

    if _VERSION >= (3, 13):
        def get_verified_chain(self):
            return public_bytes(self._sslobj.get_verified_chain())

        def get_unverified_chain(self):
            return public_bytes(self._sslobj.get_unverified_chain())

    def get_channel_binding(self, cb_type='tls-unique'):
        if self._sslobj is not None:
            return self._sslobj.get_channel_binding(cb_type)
        if cb_type != 'tls-unique':
            raise ValueError('%s channel binding type not implemented' % cb_type)
        return None

    def verify_client_post_handshake(self):
        if self._sslobj:
            return self._sslobj.verify_client_post_handshake()
        raise ValueError('No SSL wrapper around ' + str(self))

    def _refuse_flags(self, flags, function):
        if flags != 0:
            raise ValueError('non-zero flags not allowed in calls to %s() on %s' % (function, self.__class__))

    def _refuse_if_secured(self, function):
        if self._sslobj is not None:
            raise ValueError('%s not allowed on instances of %s' % (function, self.__class__))

    def sendto(self, data, flags_or_addr, addr=None):
        self._refuse_if_secured('sendto')
        return self._unsecured.sendto(self, data, flags_or_addr, *(() if addr is None else (addr,)))

    def recvfrom(self, buflen=1024, flags=0):
        self._refuse_if_secured('recvfrom')
        return self._unsecured.recvfrom(self, buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        self._refuse_if_secured('recvfrom_into')
        return self._unsecured.recvfrom_into(self, buffer, nbytes, flags)

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError('sendmsg not allowed on instances of %s' % self.__class__)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError('recvmsg not allowed on instances of %s' % self.__class__)

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError('recvmsg_into not allowed on instances of %s' % self.__class__)

    def sendfile(self, file, offset=0, count=None):
        if self._sslobj is None:
            return self._unsecured.sendfile(self, file, offset, count)
        from _sendfile import send_file  # only here: few programs send files
        return send_file(self, file, offset, count)

    def recv(self, buflen=1024, flags=0):
        if self._sslobj is None:
            return self._unsecured.recv(self, buflen, flags)
        self._refuse_flags(flags, 'recv')
        return self.read(buflen) if buflen else b''

    def recv_into(self, buffer, nbytes=None, flags=0):
        if nbytes is None:
            nbytes = buffer is not None and len(memoryview(buffer)) or 1024
        if self._sslobj is None:
            return self._unsecured.recv_into(self, buffer, nbytes, flags)
        self._refuse_flags(flags, 'recv_into')
        return self.read(nbytes, buffer)

    def shutdown(self, how):
        self._sslobj = None
        self._unsecured.shutdown(self, how)

    def _real_close(self):
        self._sslobj = None
        self._unsecured._real_close(self)

    def connect(self, addr):
        self._real_connect(self._unsecured.connect, addr)

    def connect_ex(self, addr):
        return self._real_connect(self._unsecured.connect_ex, addr)

    def _check_unconnected(self):
        if self._connected or self._sslobj is not None:
            raise ValueError('attempt to connect already-connected SSLSocket!')

    def _real_connect(self, connect, addr):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        self._check_unconnected()
        self._sslobj = self._make_connection(self._session)
        try:
            refused = connect(self, addr)
            if not refused:
                self._connected = True
                if self.do_handshake_on_connect:
                    self.do_handshake()
            return refused
        except (OSError, ValueError):
            self._sslobj = None
            raise

    def accept(self):
        made, address = self._unsecured.accept(self)
        return self._secured(made), address

    def _secured(self, accepted):
        return self.context.wrap_socket(accepted, do_handshake_on_connect=self.do_handshake_on_connect,
                                        suppress_ragged_eofs=self.suppress_ragged_eofs, server_side=True)


secured_methods = {name: value for name, value in vars(SecuredSocket).items() if not name.startswith('__')}


def public_bytes(chain):
    return [] if chain is None else [each.public_bytes(2) for each in chain]


class SSLObject:

    def __init__(self, *args, **kwargs):
        raise TypeError('%s does not have a public constructor. Instances are returned by SSLContext.wrap_bio().' %
                        self.__class__.__name__)

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        if _VERSION >= (3, 14):
            check_sides(context, server_side, server_hostname, session)
        made = cls.__new__(cls)
        made._sslobj = context._wrap_bio(incoming, outgoing, server_side, server_hostname, owner=made, session=session)
        return made

    @property
    def context(self):
        return self._sslobj.context

    @context.setter
    def context(self, context):
        self._sslobj.context = context

    @property
    def session(self):
        return self._sslobj.session

    @session.setter
    def session(self, session):
        self._sslobj.session = session

    @property
    def session_reused(self):
        return self._sslobj.session_reused

    @property
    def server_side(self):
        return self._sslobj.server_side

    @property
    def server_hostname(self):
        return self._sslobj.server_hostname

    def read(self, len=1024, buffer=None):
        return self._sslobj.read(len) if buffer is None else self._sslobj.read(len, buffer)

    def write(self, data):
        return self._sslobj.write(data)

    def getpeercert(self, binary_form=False):
        return self._sslobj.getpeercert(binary_form)

    if _VERSION >= (3, 13):
        def get_verified_chain(self):
            return public_bytes(self._sslobj.get_verified_chain())

        def get_unverified_chain(self):
            return public_bytes(self._sslobj.get_unverified_chain())

    def selected_npn_protocol(self):
        return None

    def selected_alpn_protocol(self):
        return self._sslobj.selected_alpn_protocol()

    def cipher(self):
        return self._sslobj.cipher()

    def shared_ciphers(self):
        return self._sslobj.shared_ciphers()

    def compression(self):
        return self._sslobj.compression()

    def pending(self):
        return self._sslobj.pending()

    def do_handshake(self):
        self._sslobj.do_handshake()

    def unwrap(self):
        return self._sslobj.shutdown()

    def get_channel_binding(self, cb_type='tls-unique'):
        return self._sslobj.get_channel_binding(cb_type)

    def version(self):
        return self._sslobj.version()

    def verify_client_post_handshake(self):
        return self._sslobj.verify_client_post_handshake()
