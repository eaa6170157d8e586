"""The encoding of JSON in bytes is told by its first bytes."""
import codecs
import json

for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be'):
    for text in ('{"é": [1]}', '7', '""'):
        data = text.encode(encoding)
        print(encoding, json.detect_encoding(data), json.loads(data))
for data in (b'\xff\xfe', b'', b'\xe9', codecs.BOM_UTF8, bytearray(b'[1]')):
    try:
        print(json.loads(data))
    except ValueError as e:
        print(type(e).__name__, e)
