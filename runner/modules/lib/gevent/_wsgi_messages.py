"""The headers of requests that gevent.pywsgi reads: http.client's, with the names of an older API.  All versions."""
from http import client

__name__ = 'gevent.pywsgi'  # what it defines is that one's


class OldMessage(client.HTTPMessage):
    status = ''     # what is wrong with the headers

    def getheader(self, name, default=None):
        return self.get(name, default)

    @property
    def headers(self):
        for name, value in self.items():
            yield '%s: %s\r\n' % (name, value)

    @property
    def typeheader(self):
        return self.get('content-type')


def headers_factory(fp, *args):
    try:
        return client.parse_headers(fp, _class=OldMessage)
    except client.LineTooLong:
        failed = OldMessage()
        failed.status = 'Line too long'
        return failed
