# ssl.match_hostname: whether a certificate is for that name.
import ssl
import warnings

warnings.simplefilter('ignore')
plain = {'subject': ((('commonName', 'cn.example'),),)}
named = dict(plain, subjectAltName=(('DNS', '*.example.org'), ('DNS', 'b.c'), ('IP Address', '127.0.0.1'),
                                    ('IP Address', '0:0:0:0:0:0:0:1')))
wild = [{'subjectAltName': (('DNS', pattern),)} for pattern in ('a*.b', '*', '*.*.c', 'x.*.c', '')]
for certificate, name in (
        (plain, 'cn.example'), (plain, 'CN.EXAMPLE'), (plain, 'x'), (named, 'a.example.org'),
        (named, 'a.b.example.org'), (named, 'cn.example'), (named, '127.0.0.1'), (named, '::1'),
        (named, '127.0.0.2'), ({}, 'x'), ({'a': 1}, 'x'), *((each, 'ab.b') for each in wild)):
    try:
        print(ssl.match_hostname(certificate, name))
    except ValueError as error:
        print(type(error).__name__, error)
