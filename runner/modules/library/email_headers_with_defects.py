# http.client.parse_headers and email's parser: headers as they come, and what is noted of those that are none.
import email
import email.errors
import http.client
import io
from email.message import Message

for data in (b'A: 1\r\nb:2\r\nC:\r\n d\r\n\r\n', b' first\r\nA: 1\r\n\r\n', b'A: 1\r\nno colon\r\nB: 2\r\n\r\n',
             b': x\r\nA: 1\r\n\r\n', b'A: 1\nB: 2\n\n', b'A: 1\r\n\r\n', b'', b'\r\n', b'From x\r\nA: 1\r\n\r\n',
             b'A: 1\r\nFrom y\r\n\r\n', b'A: 1\r\nFrom y\r\nB: 2\r\n\r\n', b'A: \xe9 b\r\n\r\n', b'A: 1\rB: 2\r\n\r\n',
             b'Content-Type: multipart/x\r\n\r\n', b'Content-Type: multipart/x; boundary=y\r\n\r\n', b'A : 1\r\n\r\n',
             b'A:  lead\t\r\n\r\n', b'A: 1\r\n \r\nB: 2\r\n\r\n', b'A: 1', b'A: a\x85b\x0bc\r\n\r\n'):
    message = http.client.parse_headers(io.BytesIO(data))
    print(data, message.items(), message.defects, repr(message.get_payload()), message.get_unixfrom())
    if b'\x85' not in data:
        print(repr(str(message)))
for data in (b'A: b\r\n' * 101, b'A' * 70000):
    try:
        http.client.parse_headers(io.BytesIO(data))
    except http.client.HTTPException as error:
        print(repr(error))
print(type(http.client.parse_headers(io.BytesIO(b'A: 1\r\n\r\n'), _class=Message)),
      http.client.HTTPMessage().getallmatchingheaders('x'))
defect = email.errors.InvalidHeaderDefect('x')
print(repr(defect), defect.line, [each.__name__ for each in type(defect).__mro__],
      repr(email.errors.NoBoundaryInMultipartDefect()))
message = email.message_from_string('Content-Type: multipart/mixed; boundary=B\n\n--B\n\none\n')
print(message.defects, message.get_payload()[0].get_payload())
