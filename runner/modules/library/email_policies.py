"""Policies of email: settings that come with a name, copies with others, and the ends of lines."""
from email import message_from_string, policy
from email.message import EmailMessage, Message
from email.mime.text import MIMEText

message = EmailMessage(policy=policy.SMTP)
message['From'], message['To'], message['Subject'] = 'me@example.org', 'a@example.org, b@example.org', 'Hello'
message.set_content('a line\n.a dot\nthe last')
print(message.as_bytes())
print(repr(message.as_string()), message.policy is policy.SMTP)
print(message.as_bytes(policy=policy.default))
plain = EmailMessage()
plain['Subject'] = 'Grüße an alle'
print(plain.as_bytes(policy=policy.SMTP), plain.as_bytes(), plain.policy is policy.default)
read = message_from_string('Subject: x\n\nbody\n', policy=policy.SMTP)
print(type(read).__name__, read.as_bytes(), read.policy.linesep == '\r\n')
text = MIMEText('ü\nv', 'plain', 'utf-8')
print(text.as_bytes(policy=policy.compat32.clone(linesep='\r\n')), Message().policy is policy.compat32)

for each in (policy.default, policy.SMTP, policy.HTTP, policy.strict, policy.compat32):
    print(repr(each.linesep), each.max_line_length, each.raise_on_defect, each.cte_type, each.mangle_from_)
short = policy.default.clone(max_line_length=40) + policy.SMTP
print(type(short).__name__, repr(short.linesep), short.max_line_length, short.utf8, short.refold_source)
for wrong in (lambda: policy.default.clone(colour='red'), lambda: policy.EmailPolicy(colour='red'),
              lambda: setattr(policy.SMTP, 'linesep', '\n'), lambda: setattr(policy.SMTP, 'colour', 'red')):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
