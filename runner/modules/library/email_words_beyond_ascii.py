"""Headers of several words, some of which are not ASCII."""
from email.message import EmailMessage

for text in ('Report é', 'é Report', 'a é b ü c', 'é ü', 'a  é', 'é\tb c', 'x: é, y', 'naïve café au lait', ' é b',
             'é b ', 'é b  ü', '"é b" c ü', 'ab\u00a0c d'):
    message = EmailMessage()
    message['Subject'] = text
    message['X-Any'] = text
    print(repr(message.as_string()))
