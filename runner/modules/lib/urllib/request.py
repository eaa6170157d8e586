"""Models urllib.request as far as importing it matters: it brings http.client, socket and ssl."""
import http.client

import _unmodelled
from urllib.error import HTTPError
from urllib.error import URLError
from urllib.parse import quote
from urllib.parse import unquote


class Request:

    def __init__(self, url, data=None, headers=None, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = dict(headers or {})
        self.method = method

    def get_method(self):
        return self.method or ('GET' if self.data is None else 'POST')


__getattr__ = _unmodelled.attribute(globals(), {
    'no network is modelled': ('urlopen', 'urlretrieve', 'build_opener', 'install_opener')})
