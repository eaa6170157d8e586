"""Jars of cookies in files: what is written, what is read again, and what is refused."""
import os
import tempfile
from http.cookiejar import Cookie, FileCookieJar, LoadError, LWPCookieJar, MozillaCookieJar

LATE = 4102444800


def cookie(name, value, **others):
    fields = dict(version=0, name=name, value=value, port=None, port_specified=False, domain='example.org',
                  domain_specified=True, domain_initial_dot=False, path='/', path_specified=True, secure=False,
                  expires=LATE, discard=False, comment=None, comment_url=None, rest={})
    return Cookie(**dict(fields, **others))


def names(jar):
    return [(each.name, each.value, each.domain, each.path, each.secure, each.expires, each._rest) for each in jar]


folder = tempfile.mkdtemp()
path = os.path.join(folder, 'cookies.txt')
for kind in (MozillaCookieJar, LWPCookieJar):
    jar = kind(path)
    jar.set_cookie(cookie('a', 'one two'))
    jar.set_cookie(cookie('a', '1', domain='.deep.example.org', domain_initial_dot=True, secure=True, path='/p'))
    jar.set_cookie(cookie('session', 'x', expires=None, discard=True))
    jar.set_cookie(cookie('old', 'x', expires=1))
    jar.set_cookie(cookie('hidden', 'say "hi"\\', rest={'HTTPOnly': None, 'SameSite': 'Lax'}, port='80'))
    jar.save()
    print(open(path).read(), oct(os.stat(path).st_mode & 0o777))
    read = kind()
    read.load(path)
    print(names(read))
    jar.save(ignore_discard=True, ignore_expires=True)
    read.filename = path
    read.revert(ignore_discard=True)
    print(sorted(each.name for each in read), sum(1 for _ in open(path)))
    for text in ('nonsense\n', ''):
        with open(path, 'w') as file:
            file.write(text)
        try:
            read.revert()
        except LoadError as error:
            print(type(error).__bases__, str(error).replace(folder, ''), len(read))
    try:
        kind().save()
    except ValueError as error:
        print(error)
try:
    MozillaCookieJar().load(path + '.gone')
except FileNotFoundError as error:
    print(error.errno)
try:
    FileCookieJar(path, delayload=1).save()
except NotImplementedError as error:
    print(repr(error))
with open(path, 'w') as file:
    file.write('# HTTP Cookie File\n\n# a note\n$ another\n.x.org\tTRUE\t/\tFALSE\t\tname\tvalue\n'
               '#HttpOnly_y.org\tFALSE\t/\tTRUE\t4102444800\t\tbare\n')
jar = MozillaCookieJar(path)
jar.load(ignore_discard=True)
print(names(jar))
os.unlink(path)
os.rmdir(folder)
