"""Models the `http` package: HTTPStatus and HTTPMethod."""
import sys
from enum import IntEnum

from http import _statuses

_KNOWN = _statuses.known()


class _Status(IntEnum):

    @property
    def phrase(self):
        return _KNOWN[int(self)][0]

    @property
    def description(self):
        return _KNOWN[int(self)][1]

    if sys.version_info >= (3, 12):
        is_informational = property(lambda self: 100 <= self <= 199)
        is_success = property(lambda self: 200 <= self <= 299)
        is_redirection = property(lambda self: 300 <= self <= 399)
        is_client_error = property(lambda self: 400 <= self <= 499)
        is_server_error = property(lambda self: 500 <= self <= 599)


HTTPStatus = _Status('HTTPStatus', _statuses.members(), module='http')

if sys.version_info >= (3, 11):
    from enum import StrEnum

    class HTTPMethod(StrEnum):
        CONNECT = 'CONNECT'
        DELETE = 'DELETE'
        GET = 'GET'
        HEAD = 'HEAD'
        OPTIONS = 'OPTIONS'
        PATCH = 'PATCH'
        POST = 'POST'
        PUT = 'PUT'
        TRACE = 'TRACE'
