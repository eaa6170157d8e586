"""wsgiref's headers take nothing but text, and quote the parameters of a header."""
from wsgiref.headers import Headers

headers = Headers([('Content-Type', 'text/plain')])
headers.add_header('Content-Disposition', 'attachment', filename='a "b"\\c.gif', file_size='3', empty='', bare=None)
print(headers)
print(headers['content-disposition'], headers.setdefault('Content-Type', 'x'), headers.setdefault('New', '1'))
headers['new'] = '2'
print(headers.items(), headers.get_all('NEW'), bytes(headers)[:14])


class Own(Headers):
    pass


print(Own())
for wrong in (lambda: headers.add_header('Size', 'x', size=3), lambda: headers.__setitem__('Size', 3),
              lambda: headers.setdefault('Size', b'3'), lambda: Headers([(b'Size', '3')]), lambda: headers.get(3),
              lambda: headers.add_header('Size', 3)):
    try:
        print(wrong())
    except (AssertionError, AttributeError) as error:
        print(type(error).__name__, error)
