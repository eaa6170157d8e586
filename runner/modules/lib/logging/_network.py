"""What logging.handlers sends to other programs: records to sockets, datagrams, system logs and web servers.

All versions.  Sockets are whatever `socket` has when the first record is sent, so those of a handler that was made
before a patch cooperate.  Left out: encrypted connections.
"""
import pickle
import socket
import struct
import sys
import time

import logging
from logging._handling import _locked

_SYSLOG_UDP_PORT = 514


class SocketHandler(logging.Handler):
    """Connects when it is first needed; after a failure it waits ever longer before the next try."""

    def __init__(self, host, port):
        logging.Handler.__init__(self)
        self.host, self.port = host, port
        self.address = host if port is None else (host, port)
        self.sock = None
        self.closeOnError = False
        self.retryTime = None
        self.retryStart, self.retryMax, self.retryFactor = 1.0, 30.0, 2.0

    def makeSocket(self, timeout=1):
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(timeout)
        try:
            made.connect(self.address)
        except OSError:
            made.close()
            raise
        return made

    def createSocket(self):
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
            self.retryTime = None
        except OSError:
            if self.retryTime is None:
                self.retryPeriod = self.retryStart
            else:
                self.retryPeriod = min(self.retryPeriod * self.retryFactor, self.retryMax)
            self.retryTime = now + self.retryPeriod

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        if self.sock:
            try:
                self.sock.sendall(s)
            except OSError:
                self.sock.close()
                self.sock = None

    def makePickle(self, record):
        if record.exc_info:
            self.format(record)     # which keeps the traceback's text
        fields = dict(record.__dict__, msg=record.getMessage(), args=None, exc_info=None)
        fields.pop('message', None)
        data = pickle.dumps(fields, 1)
        return struct.pack('>L', len(data)) + data

    def handleError(self, record):
        if self.closeOnError and self.sock:
            self.sock.close()
            self.sock = None
        else:
            logging.Handler.handleError(self, record)

    def emit(self, record):
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def close(self):
        with _locked(self):
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
            logging.Handler.close(self)


class DatagramHandler(SocketHandler):

    def makeSocket(self):
        return socket.socket(socket.AF_UNIX if self.port is None else socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


_PRIORITIES = ('emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug')
_FACILITIES = ('kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp')


class SysLogHandler(logging.Handler):
    priority_names = {name: number for number, name in enumerate(_PRIORITIES)}
    facility_names = {name: number for number, name in enumerate(_FACILITIES)}
    for _number in range(8):
        facility_names['local%d' % _number] = 16 + _number
    for _names in (priority_names, facility_names):
        for _name, _number in _names.items():
            locals()['LOG_' + _name.upper()] = _number
    priority_names.update(critical=2, error=3, panic=0, warn=4)
    priority_map = {'DEBUG': 'debug', 'INFO': 'info', 'WARNING': 'warning', 'ERROR': 'error', 'CRITICAL': 'critical'}
    ident = ''
    append_nul = True

    def __init__(self, address=('localhost', _SYSLOG_UDP_PORT), facility=1, socktype=None, timeout=None):
        logging.Handler.__init__(self)
        self.address = address
        self.facility = facility
        self.socktype = socktype
        self.timeout = timeout
        self.socket = None
        self.createSocket()

    def _connect_unixsocket(self, address):
        # The system log may want either type.
        types = (socket.SOCK_DGRAM, socket.SOCK_STREAM) if self.socktype is None else (self.socktype,)
        for kind in types:
            self.socket = socket.socket(socket.AF_UNIX, kind)
            try:
                self.socket.connect(address)
            except OSError:
                self.socket.close()
                if kind == types[-1]:
                    raise
            else:
                self.socktype = kind
                return

    def createSocket(self):
        self.unixsocket = isinstance(self.address, str)
        if self.unixsocket:
            try:
                self._connect_unixsocket(self.address)
            except OSError:
                pass        # nobody listens yet
            return
        kind = socket.SOCK_DGRAM if self.socktype is None else self.socktype
        family, _type, protocol, _name, target = socket.getaddrinfo(*self.address, 0, kind)[0]
        self.socket = socket.socket(family, kind, protocol)
        if kind == socket.SOCK_STREAM:
            try:
                self.socket.connect(target)
            except OSError:
                self.socket.close()
                raise
        self.socktype = kind

    def encodePriority(self, facility, priority):
        if isinstance(facility, str):
            facility = self.facility_names[facility]
        if isinstance(priority, str):
            priority = self.priority_names[priority]
        return facility << 3 | priority

    def mapPriority(self, levelName):
        return self.priority_map.get(levelName, 'warning')

    def emit(self, record):
        try:
            text = self.ident + self.format(record) + ('\000' if self.append_nul else '')
            priority = self.encodePriority(self.facility, self.mapPriority(record.levelname))
            data = b'<%d>' % priority + text.encode('utf-8')
            if not self.socket and sys.version_info >= (3, 11):
                self.createSocket()
            if self.unixsocket:
                try:
                    self.socket.send(data)
                except OSError:
                    self.socket.close()
                    self._connect_unixsocket(self.address)
                    self.socket.send(data)
            elif self.socktype == socket.SOCK_DGRAM:
                self.socket.sendto(data, self.address)
            else:
                self.socket.sendall(data)
        except Exception:
            self.handleError(record)

    def close(self):
        with _locked(self):
            sock, self.socket = self.socket, None
            if sock:
                sock.close()
            logging.Handler.close(self)


class HTTPHandler(logging.Handler):

    def __init__(self, host, url, method='GET', secure=False, credentials=None, context=None):
        logging.Handler.__init__(self)
        method = method.upper()
        if method not in ('GET', 'POST'):
            raise ValueError('method must be GET or POST')
        if not secure and context is not None:
            raise ValueError('context parameter only makes sense with secure=True')
        self.host, self.url, self.method = host, url, method
        self.secure, self.credentials, self.context = secure, credentials, context

    def mapLogRecord(self, record):
        return record.__dict__

    def getConnection(self, host, secure):
        import http.client
        if secure:
            return http.client.HTTPSConnection(host, context=self.context)
        return http.client.HTTPConnection(host)

    def emit(self, record):
        try:
            import urllib.parse
            connection = self.getConnection(self.host, self.secure)
            data = urllib.parse.urlencode(self.mapLogRecord(record))
            headers = {}
            if self.credentials:
                import base64
                plain = ('%s:%s' % self.credentials).encode('utf-8')
                headers['Authorization'] = 'Basic ' + base64.b64encode(plain).decode('ascii')
            if self.method == 'GET':
                url, body = self.url + ('&' if '?' in self.url else '?') + data, None
            else:
                url, body = self.url, data.encode('utf-8')
                headers['Content-type'] = 'application/x-www-form-urlencoded'
            connection.request(self.method, url, body, headers)
            connection.getresponse()
        except Exception:
            self.handleError(record)


for _class in (SocketHandler, DatagramHandler, SysLogHandler, HTTPHandler):
    _class.__module__ = 'logging.handlers'
