# email: the newer policy reads encoded words of headers, and writes them as they stood; addresses that are not whole.
import email
import email.policy
from email.utils import parseaddr

RAW = (b'Subject: =?utf-8?b?R3LDvMOfZSDigJQg5L2g5aW9?=\nFrom: =?utf-8?q?J=C3=B6rg?= <j@x.de>\n'
       b'Comments: plain =?utf-8?q?one?= =?utf-8?q?_two?= end\nTo: a@b\n\nbody\n')
new = email.message_from_bytes(RAW, policy=email.policy.default)
old = email.message_from_bytes(RAW)
for message in (new, old):
    print(type(message).__name__, [message[name] for name in ('subject', 'from', 'comments', 'to')])
    print(message.as_string() == RAW.decode(), message.get_payload())
for text in ('broken <', 'a b', 'x <y', '<', 'A B <a@b>', 'a@b (C)', ''):
    print(parseaddr(text))
