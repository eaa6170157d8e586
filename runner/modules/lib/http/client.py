"""Models http.client as far as importing it matters: it brings socket and ssl, whose names it looks up
when they are used.
"""
import socket
import ssl

import _unmodelled


class HTTPException(Exception):
    pass


__getattr__ = _unmodelled.attribute(globals(), {
    'no network is modelled': ('HTTPConnection', 'HTTPSConnection', 'HTTPResponse')})
