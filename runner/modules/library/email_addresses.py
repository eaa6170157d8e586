from email import message_from_string, policy
from email.headerregistry import Address, Group
from email.message import EmailMessage

message = EmailMessage()
message['To'] = 'Ann <ann@example.com>, bob@example.org, "Q, R" <q@r.s>'
message['From'] = Address('Pepe, X.', 'pepe', 'example.com')
message['Cc'] = (Address('A B', addr_spec='a@b.c'), Address('', 'd', 'e.f'))
message['Sender'] = 'x@y.z'
message['Date'] = 'Mon, 20 Nov 1995 19:12:08 -0500'
print(message['to'].addresses)
print(message['from'], message['from'].addresses[0].display_name, [each.addr_spec for each in message['cc'].addresses])
print(message['sender'].address, message['date'].datetime, message['to'].groups[0])
print(message)
for wrong in ({'display_name': 'a\nb'}, {'username': 'u', 'addr_spec': 'a@b'}):
    try:
        Address(**wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(Address('x', 'user name', 'd.e'), Address(), Group('g', (Address('a', 'b', 'c'),)), Address('a.b', 'c', 'd'))
read = message_from_string('From: Someone <se@example.com>\nTo: a@b, c@d\n\n', policy=policy.default)
print(read['from'].addresses[0].username, [str(each) for each in read['to'].addresses])
