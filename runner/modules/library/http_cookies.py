# http.cookies: what is written to headers, and what is read from them.
from http import cookies
from http.cookies import CookieError, Morsel, SimpleCookie

jar = SimpleCookie()
jar['session'] = 'abc'
jar['number'] = 7
jar['odd'] = 'a "quoted" \\ value; with, all of it \xe9'
jar['session']['path'] = '/'
jar['session']['Max-Age'] = 3600
jar['session']['httponly'] = True
jar['session']['secure'] = False
jar['number']['comment'] = 'a b'
jar['number']['samesite'] = 'Lax'
jar['number']['expires'] = 'Wed, 01 Jan 2031 00:00:00 GMT'
jar['number']['domain'] = 'example.com'
print(jar)
print(repr(jar), jar['session'].value, jar['odd'].coded_value, jar['number'].key, repr(jar['number']))
print(jar.output(header='Cookie:', sep='; '), jar['session'].output(attrs=['path']), jar['session'].OutputString())
print(sorted(jar['session'].items()))
for header in ('a=1; b=2', 'a="x\\"y\\054z"; Path=/acme; Version=1', 'a=1; Path=/x; secure; HttpOnly; b=3',
               '$Version=1; a=2; $Path=/q', 'expires=5; a=1', 'a', 'a=', 'a=1; b',
               'a=1; expires=Wed, 01-Jan-2031 10:00:00 GMT; z=0',
               'k=[1]; m=x=y', 'a=1,b=2', 'e=é; f=2', ' spaced = v ', 'a=1;b=2;a=3', 'a="unfinished; b=2', 'a b=c', '',
               ';a=1'):
    loaded = SimpleCookie(header)
    print(header.encode('ascii', 'replace'),
          [(name, m.value, m.coded_value, sorted(item for item in m.items() if item[1]))
                                             for name, m in loaded.items()])
for key in ('a b', 'path', '', 'a;b'):
    try:
        jar[key] = 'v'
    except CookieError as error:
        print(error)
for attempt in (lambda: jar['session'].__setitem__('odd', 1), lambda: jar['session'].update({'no': 1}),
                lambda: jar['session'].setdefault('no', 1)):
    try:
        print(attempt())
    except CookieError as error:
        print(error)
morsel = Morsel()
morsel.set('k', 'v', 'cv')
twin = morsel.copy()
print(morsel == twin, morsel.isReservedKey('PATH'), morsel.isReservedKey('x'), morsel, sorted(morsel))
twin['path'] = '/q'
print(morsel == twin, repr(twin))
loaded = SimpleCookie({'x': 'y', 'z': morsel})
print(loaded, 'x' in loaded, len(loaded), loaded.get('nope'))
print(repr(cookies.BaseCookie('a="b c"')), SimpleCookie('a="b c"')['a'].value)
