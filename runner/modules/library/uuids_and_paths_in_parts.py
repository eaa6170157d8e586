# uuid: the parts of a UUID; pathlib: kinds of files and addresses; base64: base 85.
import base64
import os
import pathlib
import socket
import tempfile
import uuid

made = uuid.UUID('12345678-1234-5678-9abc-def012345678')
print(made.fields, made.time, made.clock_seq, made.node, made.variant, made.version, made.bytes_le)
print(made.time_low, uuid.UUID(bytes_le=made.bytes_le) == made, uuid.UUID(fields=made.fields) == made)
for arguments in ({'fields': (1, 2)}, {'fields': (1 << 33, 0, 0, 0, 0, 0)}, {'bytes': b'1'}, {'bytes_le': b'1'}):
    try:
        uuid.UUID(**arguments)
    except ValueError as error:
        print(error)
print(uuid.uuid4().variant == uuid.RFC_4122, uuid.uuid5(uuid.NAMESPACE_DNS, 'name').version)

os.chdir(tempfile.mkdtemp())
path = pathlib.Path('file')
path.write_text('text')
path.chmod(0o640)
print(path.is_fifo(), path.is_socket(), path.samefile('file'), oct(path.stat().st_mode))
print(pathlib.Path('/a b/ü').as_uri())
try:
    path.as_uri()
except ValueError as error:
    print(error)
listener = socket.socket(socket.AF_UNIX)
listener.bind('socket')
print(pathlib.Path('socket').is_socket())

for data in (b'', b'a', b'abc', b'abcd', b'hello world', bytes(8), b'    abcd', bytes(range(40))):
    print(base64.b85encode(data), base64.b85encode(data, pad=True), base64.a85encode(data, foldspaces=True),
          base64.a85encode(data, wrapcol=7, adobe=True), base64.b85decode(base64.b85encode(data)) == data,
          base64.a85decode(base64.a85encode(data, adobe=True), adobe=True) == data)
for call in (lambda: base64.b85decode(b'\x00abcd'), lambda: base64.b85decode(b'~~~~~'), lambda: base64.a85decode(b'az'),
             lambda: base64.a85decode(b'~'), lambda: base64.a85decode(b'abc', adobe=True),
             lambda: base64.b64decode('é'), lambda: base64.b64decode('ab==cd', validate=True),
             lambda: base64.b64decode('=abc', validate=True), lambda: base64.b64decode('a,b=', validate=True)):
    try:
        call()
    except ValueError as error:
        print(error)
print(base64.b64decode('YQ==YQ=='))
