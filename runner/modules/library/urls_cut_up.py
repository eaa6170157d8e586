# urllib.parse: addresses in brackets, and the older functions that cut one piece off.
import urllib.parse
import warnings

for url in ('http://[::1]:80/', 'http://[::1', 'http://[v1.x]/', 'http://[v1]/', 'http://[1.2.3.4]/', 'http://[]/',
            'http://[::g]/', 'http://u@[::1]/', 'http://h]/', 'http://h#f', 'http:#f'):
    try:
        parts = urllib.parse.urlsplit(url)
        print(parts, parts.hostname, parts.port, urllib.parse.urldefrag(url))
    except ValueError as error:
        print(url, error)
URL = 'http://u:p@h:8/x?q#f;a=b'
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for name in ('splittype', 'splithost', 'splituser', 'splitpasswd', 'splitport', 'splitnport', 'splitquery',
                 'splittag', 'splitattr', 'splitvalue'):
        old = getattr(urllib.parse, name)
        print(name, old.__name__, old(URL), old('//h:80/p'), old('h:'), old('x'))
        print(getattr(urllib.parse, '_' + name)(URL))
    print(urllib.parse.to_bytes('http://h'), urllib.parse.splitnport('h', 3), urllib.parse.splitnport('h:x'))
print(len(caught), caught[0].message, caught[-3].message, urllib.parse.unwrap('<URL:http://x>'))
try:
    urllib.parse._to_bytes('\xe9')
except UnicodeError as error:
    print(error)
urllib.parse.clear_cache()
