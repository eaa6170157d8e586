# email: messages made, written as text and bytes, and asked about.
from email import encoders
from email.header import Header, decode_header, make_header
from email.message import EmailMessage, Message
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

text = MIMEText('Hello\nthere\n')
text['Subject'] = 'Greetings'
text['From'] = 'me@example.com'
text['To'] = 'you@example.com'
print(text)
print(text.as_bytes(), text.get_content_type(), text.get_content_charset(), text.get_payload(), text.is_multipart())
print(text.keys(), text['subject'], text['nothing'], 'FROM' in text, text.get_all('to'), len(text), text.items()[0])
wide = MIMEText('h\xe9llo \u6807', 'plain', 'utf-8')
wide['Subject'] = Header('\u6807\u9898', 'utf-8')
wide['X-Name'] = '\xe9t\xe9'
print(wide.as_string(), wide.get_payload(decode=True), wide['Subject'], str(wide['X-Name']))
print(MIMEText('\xfc').as_string())
both = MIMEMultipart('alternative', boundary='=edge=')
both.preamble = 'For old readers.'
both.attach(MIMEText('plain'))
both.attach(MIMEText('<p>html</p>', 'html'))
whole = MIMEMultipart(boundary='b')
whole['Subject'] = 'parts'
whole.attach(both)
part = MIMEApplication(b'\x00\x01', Name='data.bin')
part['Content-Disposition'] = 'attachment; filename="data.bin"'
whole.attach(part)
other = MIMEBase('image', 'png')
other.set_payload(b'png')
encoders.encode_base64(other)
other.add_header('Content-Disposition', 'attachment', filename='a b.png', x_flag=None)
whole.attach(other)
print(whole.as_string())
print([each.get_content_type() for each in whole.walk()], part.get_filename(), other.get_filename(), part.get_params())
print(whole.get_boundary(), other.get_payload(decode=True), whole.get_payload(0) is both,
      other.get_content_disposition())
plain = Message()
plain['A'] = 'one'
plain['a'] = 'two'
plain.add_header('Content-Type', 'text/html', charset='utf-8')
plain.set_payload('body')
plain.replace_header('A', 'three')
plain.set_param('format', 'flowed')
print(plain.as_string(), plain.get_all('a'), plain.get_param('charset'), plain.get('b', 7), plain.get_charsets())
del plain['A']
plain.set_type('text/plain')
print(plain.as_string(unixfrom=True)[:11], plain.items(), plain.get_content_maintype(), plain.get_content_subtype())
for attempt in (lambda: plain.attach(text), lambda: text.attach(plain), lambda: plain.replace_header('No', 1),
                lambda: plain.get_payload(3)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
new = EmailMessage()
new['Subject'] = 'New'
new['To'] = 'a@b.c'
new.set_content('text \xe9 here')
print(new.as_string(), new.as_bytes(), new.get_content(), new.get_content_type())
new.add_alternative('<b>text</b>', subtype='html')
new.add_attachment(b'123', maintype='application', subtype='pdf', filename='x.pdf')
new.add_attachment('notes', filename='n.txt')
print([each.get_content_type() for each in new.walk()], new.get_body().get_content_type(),
      new.get_body(('plain',)).get_content())
print([(each.get_filename(), each.get_content(), each.is_attachment()) for each in new.iter_attachments()])
print([each.items() for each in new.iter_parts()], new['to'], new['Subject'])
for value in ('again', 'a\nb'):
    try:
        new['Subject' if value == 'again' else 'X'] = value
    except ValueError as error:
        print(error)
print(decode_header('=?utf-8?b?5qCH6aKY?= <a@b>'), make_header(decode_header('=?UTF-8?Q?caf=C3=A9?=')))
print(Header('plain').encode(), Header('\xe9', 'utf-8').encode(), Header('a', 'utf-8') == 'a',
      Header('\u6807\u9898').encode())
