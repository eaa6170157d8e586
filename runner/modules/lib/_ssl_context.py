"""Models _ssl._SSLContext, the part of SSLContext that is C: settings and their checks, keys and certificates.

What a program sets is kept here, and OpenSSL is asked only for what needs it: a program that makes a context and no
connection never loads it.  The settings with which a context begins are those of OpenSSL 3.0.  The certificates of the
machine are none: nobody on it has one that they signed.
"""
import sys

from _descriptors import integer_argument as _integer
from _frames import unsupported as _unsupported
from _ssl_errors import SSLError
from _ssl_errors import has_newer_openssl as _has_newer_openssl
from _ssl_errors import is_debians as _is_debians
from _ssl_errors import library_error as _library_error
from _ssl_errors import simple_error as _simple_error

__name__ = '_ssl'

_VERSION = sys.version_info[:3]
# Until OpenSSL 3's own way of telling it was taken up, an early end looked like an orderly one.
_ignores_early_end = _VERSION < (3, 10) or (3, 11) <= _VERSION < (3, 11, 4)

_TLS, _CLIENT, _SERVER = 2, 16, 17      # protocols
_PROTOCOLS = {_TLS, 3, 4, 5, _CLIENT, _SERVER}
_ROLES = {_CLIENT: 1, _SERVER: 2}
_VERSIONS = (-2, -1, 768, 769, 770, 771, 772)
_OLD_PROTOCOLS = {_TLS: 'TLS', 3: 'TLSv1', 4: 'TLSv1_1', 5: 'TLSv1_2'}
_OLD_VERSIONS = {768: 'SSLv3', 769: 'TLSv1', 770: 'TLSv1_1'}
_ONE_VERSION = {3: 769, 4: 770, 5: 771}
_OPTIONS_AT_FIRST = 0x82520050 | (0x80 if _ignores_early_end else 0)
_OPTIONS_DEPRECATED = 0x3e000000
_NO_SSL_3 = 0x2000000
_TRUSTED_FIRST = 0x8000
_MOST_OF_PASSWORD = 1024
# The bytes of a greeting that are not in those of OpenSSL 3.0: of 3.5, and of 3.6.
_PADDING = 0 if not _has_newer_openssl else 1232 if _VERSION < (3, 14) else 1230

if _VERSION < (3, 10):
    _CIPHERS = 'DEFAULT:!aNULL:!eNULL:!MD5:!3DES:!DES:!RC4:!IDEA:!SEED:!aDSS:!SRP:!PSK'
elif _is_debians:
    _CIPHERS = None
else:
    _CIPHERS = '@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM'

_drawn = 0


def next_seed():
    """Of the random numbers of each context and connection: the same in every run."""
    global _drawn
    _drawn += 1
    return _drawn


def warn_deprecated(text):
    """Of whoever called the function of ssl's that this is called in: C has no frames."""
    if _VERSION >= (3, 10):
        import warnings
        warnings.warn(text, DeprecationWarning, 2)


def _contents(path):
    import _files  # only here: a program that loads no certificates has no files to look for
    try:
        return _files.find(_files.whole(path), path).data
    except FileNotFoundError:
        raise FileNotFoundError(2, 'No such file or directory') from None


def _check_path(path, name):
    if not isinstance(path, (str, bytes)) and not hasattr(path, '__fspath__'):
        raise TypeError('%s should be a valid filesystem path' % name)


def _password_bytes(password):
    if isinstance(password, str):
        password = password.encode()
    if not isinstance(password, (bytes, bytearray)):
        return None
    if len(password) > _MOST_OF_PASSWORD:
        raise ValueError('password cannot be longer than %d bytes' % _MOST_OF_PASSWORD)
    return bytes(password)


def _password_of(password):
    """What *password* is, or the function answers."""
    if not callable(password):
        return _password_bytes(password)
    found = _password_bytes(password())
    if found is None:
        raise TypeError('password callback must return a string')
    return found


class _SSLContext:

    def __new__(cls, protocol):
        protocol = _integer(protocol)
        if protocol not in _PROTOCOLS:
            raise ValueError('invalid or unsupported protocol version' + (
                ' %d' % protocol if _VERSION >= (3, 10) else ''))
        if protocol in _OLD_PROTOCOLS:
            warn_deprecated('ssl.PROTOCOL_%s is deprecated' % _OLD_PROTOCOLS[protocol])
        client = protocol == _CLIENT
        for_all = protocol in (_TLS, _CLIENT, _SERVER)
        self = super().__new__(cls)
        self._openssl = None
        self._settings = {
            'protocol': protocol, 'options': _OPTIONS_AT_FIRST,
            'minimum_version': 771 if _VERSION >= (3, 10) and not _is_debians and for_all else -2,
            'maximum_version': -1, 'verify_flags': _TRUSTED_FIRST,
            'verify_mode': 2 if client else 0, 'check_hostname': client,
            'post_handshake_auth': False, 'keylog_filename': None, 'hostname_checks_common_name': True,
            'sni_callback': None, 'num_tickets': 2}
        return self

    def _library(self):
        """OpenSSL's own context."""
        if self._openssl is None:
            import _openssl
            self._openssl = _openssl.context(_ROLES.get(self._settings['protocol'], 0), _PADDING, next_seed())
            if _CIPHERS is not None:
                self._openssl.set_ciphers(_CIPHERS)
        return self._openssl

    def _configured(self):
        """The same, with all that was set."""
        library, settings = self._library(), self._settings
        if settings['keylog_filename'] is not None:
            _unsupported('the keys of connections in a file')
        only = _ONE_VERSION.get(settings['protocol'])
        library.configure(settings['options'], settings['verify_mode'], settings['verify_flags'],
                          only or max(settings['minimum_version'], 0), only or max(settings['maximum_version'], 0),
                          settings['post_handshake_auth'], settings['num_tickets'],
                          settings['hostname_checks_common_name'], settings['sni_callback'] is not None)
        return library

    def _wrap_socket(self, sock, server_side, server_hostname=None, *, owner=None, session=None):
        import _socket
        if not isinstance(sock, _socket.socket):
            raise TypeError("_wrap_socket() argument 'sock' must be _socket.socket, not %s" % type(sock).__name__)
        from _ssl_connection import _SSLSocket
        return _SSLSocket(self, sock, None, None, server_side, server_hostname, owner, session)

    def _wrap_bio(self, incoming, outgoing, server_side, server_hostname=None, *, owner=None, session=None):
        from _memory_bio import MemoryBIO
        for name, given in (('incoming', incoming), ('outgoing', outgoing)):
            if not isinstance(given, MemoryBIO):
                raise TypeError("_wrap_bio() argument '%s' must be _ssl.MemoryBIO, not %s" %
                                (name, type(given).__name__))
        from _ssl_connection import _SSLSocket
        return _SSLSocket(self, None, incoming, outgoing, server_side, server_hostname, owner, session)

    @property
    def protocol(self):
        return self._settings['protocol']

    @property
    def check_hostname(self):
        return self._settings['check_hostname']

    @check_hostname.setter
    def check_hostname(self, value):
        self._settings['check_hostname'] = bool(value)
        if value and self._settings['verify_mode'] == 0:
            self._settings['verify_mode'] = 2

    def _set_options(self, value):
        from operator import index  # only here: patching imports this
        value = index(value)
        if value & ~self._settings['options'] & _OPTIONS_DEPRECATED:
            warn_deprecated('ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated')
        self._settings['options'] = value

    def _set_verify_mode(self, value):
        value = _integer(value)
        if value not in (0, 1, 2):
            raise ValueError('invalid value for verify_mode')
        if value == 0 and self._settings['check_hostname']:
            raise ValueError('Cannot set verify_mode to CERT_NONE when check_hostname is enabled.')
        self._settings['verify_mode'] = value

    def _set_sni_callback(self, value):
        if self._settings['protocol'] == _CLIENT:
            raise ValueError('sni_callback cannot be set on TLS_CLIENT context')
        if value is not None and not callable(value):
            raise TypeError('not a callable object')
        self._settings['sni_callback'] = value

    def _set_version(self, name, value):
        value = _integer(value)
        if value not in _VERSIONS:
            raise ValueError('Unsupported %s version 0x%x' % ('TLS/SSL' if _VERSION >= (3, 10) else 'protocol',
                                                             value & 0xffffffff))
        if value in _OLD_VERSIONS:
            warn_deprecated('ssl.TLSVersion.%s is deprecated' % _OLD_VERSIONS[value])
        if name == 'minimum_version' and value == 768:
            self._settings['options'] &= ~_NO_SSL_3     # as SSLContext's own setter, written in Python
        at_end = {'minimum_version': {-1: 772}, 'maximum_version': {-2: 769}}[name]
        self._settings[name] = at_end.get(value, value)

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        _check_path(certfile, 'certfile')
        if keyfile is not None:
            _check_path(keyfile, 'keyfile')
        if password is not None and not callable(password) and _password_bytes(password) is None:
            raise TypeError('password should be a string or callable')
        chain = _contents(certfile)
        key = chain if keyfile is None else _contents(keyfile)
        self._check(self._library().load_chain(chain), 'chain')
        refused = self._library().load_key(key, None)
        if refused is True:
            given = b'' if password is None else _password_of(password)
            if password is None:
                _unsupported('a key whose password is asked for at the terminal')
            refused = self._library().load_key(key, given)
        self._check(refused, 'key')

    def _check(self, refused, place):
        if refused is not None:
            raise _library_error(refused, place)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError('cafile, capath and cadata cannot be all omitted')
        for name, path in (('cafile', cafile), ('capath', capath)):
            if path is not None:
                _check_path(path, name)
        if cadata is not None:
            self._trust_data(cadata)
        if cafile is not None:
            self._check(self._library().trust_file(_contents(cafile)), 'file')
        if capath is not None:
            _unsupported('folders of trusted certificates')

    def _trust_data(self, data):
        is_text = isinstance(data, str)
        if is_text and not data.isascii() or not is_text and not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('cadata should be an ASCII string or a bytes-like object')
        data = data.encode() if is_text else bytes(data)
        if not data:
            raise ValueError('Empty certificate data')
        count, refused = self._library().trust_data(data, is_text)
        if not count:
            problem = 'no start line' if is_text else 'not enough data'
            raise _simple_error(problem + ': cadata does not contain a certificate', 'text')
        # A text ends where no other certificate begins, and bytes where there are no more.
        if refused is not None and refused[2] not in ((108,) if is_text else (142,)):
            raise _library_error(refused, 'text')

    def set_default_verify_paths(self):
        import os
        path = os.environ.get('SSL_CERT_FILE')
        if path:
            try:
                data = _contents(path)
            except FileNotFoundError:
                return
            self._library().trust_file(data)

    def _trusted(self):
        return ([], 0) if self._openssl is None else self._openssl.trusted()

    def get_ca_certs(self, binary_form=False):
        return [data if binary_form else shown for data, shown, signs in self._trusted()[0] if signs]

    def cert_store_stats(self):
        certificates, lists = self._trusted()
        return {'x509': len(certificates), 'crl': lists, 'x509_ca': sum(signs for _, _, signs in certificates)}

    def session_stats(self):
        names = ('number', 'connect', 'connect_good', 'connect_renegotiate', 'accept', 'accept_good',
                 'accept_renegotiate', 'hits', 'misses', 'timeouts', 'cache_full')
        if self._openssl is None:
            return dict.fromkeys(names, 0)
        number, connect, good, again, accept, accepted, again_accepted, hits, _, misses, timeouts, full = \
            self._openssl.statistics()
        return dict(zip(names, (number, connect, good, again, accept, accepted, again_accepted, hits, misses, timeouts,
                                full)))

    def get_ciphers(self):
        return self._configured().ciphers()

    def set_ciphers(self, ciphers, /):
        if not self._library().set_ciphers(ciphers):
            raise SSLError('No cipher can be selected.')

    def _set_alpn_protocols(self, protocols):
        self._library().set_protocols(bytes(protocols))

    @property
    def _msg_callback(self):
        return None

    @_msg_callback.setter
    def _msg_callback(self, callback):
        if callback is not None:
            _unsupported('callbacks for the messages of TLS')


def _refuse(self, *args, **kwargs):
    _unsupported('chosen curves and parameters of key exchanges, and keys that were agreed on before')


_SSLContext.set_ecdh_curve = _SSLContext.load_dh_params = _refuse
if _VERSION >= (3, 13):
    _SSLContext.set_psk_client_callback = _SSLContext.set_psk_server_callback = _refuse


def _setting(name, assign=None):
    def plain(self, value):
        self._settings[name] = value
    return property(lambda self: self._settings[name], assign or plain)


_SSLContext.options = _setting('options', _SSLContext._set_options)
_SSLContext.verify_mode = _setting('verify_mode', _SSLContext._set_verify_mode)
for _name in ('minimum_version', 'maximum_version'):
    setattr(_SSLContext, _name, _setting(_name, lambda self, value, name=_name: self._set_version(name, value)))
_SSLContext.sni_callback = _setting('sni_callback', _SSLContext._set_sni_callback)
for _name in ('verify_flags', 'post_handshake_auth', 'keylog_filename', 'hostname_checks_common_name', 'num_tickets'):
    setattr(_SSLContext, _name, _setting(_name))
if _VERSION >= (3, 10):
    _SSLContext.security_level = property(lambda self: 2)
