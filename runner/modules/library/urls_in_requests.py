# urllib.request.Request, what is retrieved into files, and urllib.response.
import io
import os
import tempfile
import urllib.request
import urllib.response
from urllib.request import Request

request = Request('http://user:p%41@h.example:8080/path;p?q#f', data=b'x',
                  headers={'Content-length': '1', 'abc-DEF': '2'})
print(request.full_url, request.type, request.host, request.selector, request.fragment, request.data,
      request.origin_req_host, request.unverifiable, request.get_method(), request.headers, request.unredirected_hdrs,
      request.get_full_url(), request.has_proxy(), hasattr(request, 'method'))
request.data = b'yy'
request.add_unredirected_header('foo-BAR', 1)
print(request.headers, request.has_header('Foo-bar'), request.has_header('foo-bar'), request.get_header('Foo-bar'),
      request.get_header('x', 5), request.header_items())
request.remove_header('Foo-bar')
del request.data
print(request.header_items(), request.data, request.get_method())
request.set_proxy('p:1', 'http')
print(request.host, request.type, request.selector, request.has_proxy())
request.full_url = 'ftp://x'
request.method = 'ODD'
print(repr(request.selector), request.type, request.host, request.get_method())
request = Request('https://s/x')
request.set_proxy('p:1', 'http')
print(request.host, request.type, request._tunnel_host, request.selector)
for url in ('no scheme', 'http://h', 'HTTP://h/x', '<URL:http://h/>', 'mailto:x@y'):
    try:
        request = Request(url, method='')
        print(request.type, request.host, repr(request.selector), request.get_method(), request.origin_req_host)
    except ValueError as error:
        print(error)
path = os.path.join(tempfile.mkdtemp(), 'a b.txt')
DATA = 'data:text/x;charset=utf-8,some%20text'
name, headers = urllib.request.urlretrieve(DATA, path, lambda *numbers: print(numbers))
print(name == path, headers['Content-Type'], open(path, 'rb').read())
with urllib.request.urlopen('file://' + urllib.request.pathname2url(path)) as file:
    print(file.read(), file.headers['Content-length'], file.headers['Content-type'], file.url.endswith('a%20b.txt'),
          file.status, file.closed)
print(file.closed, urllib.request.urlretrieve('file://' + urllib.request.pathname2url(path))[0][-9:])
os.unlink(path)
os.rmdir(os.path.dirname(path))
print(urllib.request.pathname2url('/a b/c?'), urllib.request.url2pathname('/a%20b'))
response = urllib.response.addinfourl(io.BytesIO(b'l1\nl2'), {'h': 1}, 'u', 5)
print(response.code, response.getcode(), response.status, response.url, response.geturl(), response.info(),
      response.readline(), list(response), response.closed, response.name)
response.close()
print(response.closed)
try:
    response.__enter__()
except ValueError as error:
    print(error)
response = urllib.response.addclosehook(io.BytesIO(b''), print, 'closing', 1)
response.close()
response.close()
