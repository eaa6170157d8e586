# email.message.Message: types, parameters and file names of headers, those of RFC 2231 too; headers as a mapping.
import email.utils
from email.message import Message


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


for value in ('text/html; charset="UTF-8"; q=1', 'text/html;charset=utf-8', 'TEXT/HTML', 'text', '', 'a/b; charset',
              'text/html; CHARSET=Latin-1 ; x="a;b"; y=c', 'multipart/form-data; boundary="--a b"', 'a/b/c',
              "text/plain; charset*=utf-8''us-ascii", 'a/x; name*0=a; name*1="b c"; name*2*=%20d', 'a/b; charset=;',
              "a/b; title*0*=us-ascii'en'This%20is; title*1*=%20fun; title*2=\"x\"", 'text/html;; a=1;',
              'text/html; a="q\\"r"; b=<x>', 'text/html; charset=caf\xe9', ' text/x ; a = b ', 'a/b; charset="a',
              "text/plain; filename*=iso-8859-1''caf%E9.txt"):
    message = Message()
    message['Content-Type'] = value
    print(repr(value), message.get_content_type(), message.get_content_maintype(), message.get_content_subtype(),
          message.get_params(), message.get_params(unquote=False), message.get_param('charset'),
          message.get_param('q', 5), message.get_content_charset(), message.get_content_charset('f'),
          message.get_charsets(), message.get_boundary(), message.get_filename())
for value in ('attachment; filename="a b.txt"', 'inline', "attachment; filename*=UTF-8''na%C3%AFve%20file.txt", '',
              "attachment; filename=x; filename*=utf-8''y", 'ATTACHMENT ;FILENAME= f.txt ',
              'form-data; name="f"; filename="c:\\\\x"', 'attachment; filename*0="one"; filename*1="two"'):
    message = Message()
    message['Content-Disposition'] = value
    print(repr(value), message.get_content_disposition(), message.get_filename(), message.get_filename('d'),
          message.get_param('name', None, 'content-disposition'), message.get_params(None, 'Content-Disposition'),
          message.get_params(), message.get_params(7))
message = Message()
for name, value in (('A', '1'), ('b', '2'), ('a', '3'), ('C', 4)):
    message[name] = value
print(message.keys(), message.values(), message.items(), list(message), len(message), 'B' in message, 'z' in message,
      message['z'], message.get('z', 5), message.get_all('A'), message.get_all('z', 6), list(message.raw_items()))
message.replace_header('A', 'new')
print(message.items(), attempt(message.replace_header, 'Nope', 'x'))
del message['A'], message['nope']
message.add_header('Content-Disposition', 'attachment', filename='a b.gif', size=None, creation_date='x')
message.add_header('X', None, a='b')
message.add_header('Y', 'v', f=('utf-8', 'en', 'na\xefve'))
message.add_header('Z', 'v', f='na\xefve')
print(message.items(), attempt(message.add_header, 'W', 'v', n=5))
message = Message()
message.set_param('charset', 'utf-8')
message.set_param('q', 'x y')
print(message.items())
message.set_param('charset', 'l1')
message.set_param('q', 'z', requote=False)
message.set_param('w', 'v', charset='utf-8', language='en')
print(message.items())
message.del_param('q')
message.set_type('a/b')
print(message.items(), attempt(message.set_type, 'nope'))
message.set_param('filename', 'f', 'Content-Disposition')
message.set_boundary('B"')
print(message.items(), message.get_boundary(), attempt(Message().set_boundary, 'x'))
print(email.utils.encode_rfc2231('a b', 'utf-8', 'en'), email.utils.encode_rfc2231('a b'),
      email.utils.decode_rfc2231("utf-8'en'x"), email.utils.decode_rfc2231('x'),
      email.utils.collapse_rfc2231_value(('utf-8', '', 'na\xc3\xafve')), email.utils.collapse_rfc2231_value('"q"'),
      email.utils.collapse_rfc2231_value(('nope', '', 'x')))
