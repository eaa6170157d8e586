# email: messages read from text, and what headers hold.
import email
import email.utils
from email import message_from_bytes, message_from_string, policy
from email.parser import HeaderParser, Parser

m = message_from_string('Subject: a\n  folded line\nFrom: x@y\nReceived: 1\nReceived: 2\n\nline 1\n\nline 2\n')
print(m.items(), repr(m.get_payload()), m.get_all('received'), type(m).__name__)
print(m.as_string())
m = message_from_bytes(b'From nobody Mon Jan  1 00:00:00 2024\r\n'
                       b'A: b\r\nContent-Type: text/html; charset=UTF-8\r\n\r\nx\r\n')
print(m.items(), repr(m.get_payload()), m.get_content_charset(), m.get_unixfrom(), m.get_params(), m.get_content_type())
parts = message_from_string('''Content-Type: multipart/mixed; boundary="b b"
MIME-Version: 1.0

before
--b b
Content-Type: text/plain

one

--b b

two
--b b
Content-Type: text/plain
Content-Transfer-Encoding: quoted-printable

caf=C3=A9 =
joined
--b b
Content-Type: message/rfc822

Subject: inner

inner body
--b b--
after
''')
print(parts.is_multipart(), repr(parts.preamble), repr(parts.epilogue), len(parts.get_payload()))
for part in parts.walk():
    print(part.get_content_type(), part.items(), repr(part.get_payload(decode=True)))
print(parts.as_string())
for text in ('no header at all\n', '', '\n\nbody', 'A: b', 'A: b\nnot a header\nC: d\n\nx', 'A:\n\n', 'A : b\n\n'):
    m = message_from_string(text)
    print(m.items(), repr(m.get_payload()))
print(Parser().parsestr('A: b\n\nc').get_payload(), HeaderParser().parsestr('A: b\n\nc')['a'])
new = message_from_string('Subject: hi\n there\nTo: a@b\n\nbody\n', policy=policy.default)
print(type(new).__name__, new['subject'], new.get_content(), new.as_string())
print(email.utils.parseaddr('Some One <one@example.com>'), email.utils.parseaddr('"One, Some" <o@e.c>'),
      email.utils.parseaddr('o@e.c (Some One)'), email.utils.parseaddr('o@e.c'), email.utils.parseaddr(''))
print(email.utils.getaddresses(['a@b, "C, D" <c@d>', 'E <e@f>']), email.utils.formataddr(('A B', 'a@b')),
      email.utils.formataddr(('A. "B"', 'a@b')), email.utils.formataddr(('', 'a@b')),
      email.utils.formataddr(('\xe9', 'a@b')))
print(email.utils.formatdate(0), email.utils.formatdate(86400 * 365.25 * 30, usegmt=True))
for text in ('Thu, 01 Jan 1970 00:00:00 -0000', 'Fri, 2 Feb 2024 03:04:05 +0130', '2 Feb 24 03:04 GMT', 'nonsense', '',
             'Fri, 02-Feb-2024 03:04:05 EST'):
    print(email.utils.parsedate_tz(text), email.utils.parsedate(text))
print(email.utils.parsedate_to_datetime('Fri, 2 Feb 2024 03:04:05 +0130'), email.utils.mktime_tz(
    email.utils.parsedate_tz('Fri, 2 Feb 2024 03:04:05 +0130')))
print(email.utils.format_datetime(email.utils.parsedate_to_datetime('Fri, 2 Feb 2024 03:04:05 -0000')),
      email.utils.quote('a"b\\'), email.utils.unquote('"a"'), email.utils.unquote('<a>'))
print(email.utils.make_msgid(domain='example.com').endswith('@example.com>'))
