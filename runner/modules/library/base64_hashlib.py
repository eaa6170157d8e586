import base64
import binascii
import hashlib
import hmac

for data in (b'', b'a', b'ab', b'abc', bytes(range(250, 256)), b'x' * 100):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data))
    print(base64.b64decode(base64.b64encode(data)) == data, base64.b32decode(base64.b32encode(data)) == data)
    print(hashlib.md5(data).hexdigest(), hashlib.sha1(data).hexdigest())
    print(hashlib.sha256(data).hexdigest(), hashlib.sha224(data).hexdigest(), binascii.crc32(data))
    print(hmac.new(b'key', data, 'sha256').hexdigest(), binascii.hexlify(data))
for bad in (lambda: base64.b64decode('abc'), lambda: base64.b64encode('abc'), lambda: hashlib.sha256('abc'),
            lambda: binascii.unhexlify('abc'), lambda: base64.b64decode('a===')):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
total = hashlib.sha256()
total.update(b'one')
twin = total.copy()
total.update(b'two')
print(total.hexdigest()[:12], twin.hexdigest()[:12], total.name, total.digest_size, total.block_size)
print(hmac.compare_digest(b'a', b'a'))
