import email
import email.policy
from email.header import Header
from email.message import EmailMessage, Message
from email.mime.text import MIMEText

texts = ['word ' * 30, 'a' * 100, 'x; ' * 40, 'one,two,three,' * 12, 'a\tb ' * 30, 'k=v; ' * 10 + 'z' * 80,
         'just too long for the line with its name, but not for the next one: there']
people = ', '.join('Person Number %d <person%d@example.com>' % (i, i) for i in range(6))

# The older policy breaks at the best character of what it has gathered.
for text in texts:
    message = Message()
    message['Subject'] = text
    print(repr(message.as_bytes()), repr(str(message)), repr(message.as_string(maxheaderlen=40)))
    print(repr(Header(text, header_name='Subject').encode()), repr(Header(text, maxlinelen=30).encode(splitchars=' ')))
message = MIMEText('body')
message['To'] = people
print(message.as_bytes().decode())

# The newer one fills lines with words, or addresses.
for text in texts:
    if len(max(text.split(), key=len)) < 70:
        message = EmailMessage()
        message['Subject'] = text
        print(repr(message.as_string()))
message = EmailMessage()
message['To'] = people
message['From'] = '"Last, First Middle" <someone.with.a.long.name@subdomain.of.example.com>'
print(message)
source = 'Subject: %s\nTo: %s\nX-Folded: one\n two\n\nbody\n' % ('long subject words ' * 8, people)
for policy in (email.policy.default, email.policy.compat32):
    print(email.message_from_string(source, policy=policy).as_bytes().decode())
