# hashlib: every guaranteed hash, in pieces and copied, of buffers, keys from passwords; more than a little data.
import hashlib
import hmac

data = bytes(range(256)) * 5
for name in sorted(hashlib.algorithms_guaranteed):
    length = (20,) if name.startswith('shake') else ()
    whole = hashlib.new(name, data)
    pieces = getattr(hashlib, name)()
    for at in range(0, len(data), 100):
        pieces.update(data[at:at + 100])
    twin = pieces.copy()
    twin.update(b'more')
    print(whole.name, whole.digest_size, whole.block_size, whole.hexdigest(*length)[:24],
          pieces.digest(*length) == whole.digest(*length), twin.hexdigest(*length)[:12],
          getattr(hashlib, name)(b'').hexdigest(*length)[:12])
print(hashlib.new('SHA256', b'x').hexdigest()[:10], hashlib.new('sha512_256', b'x').hexdigest()[:10])
print(hashlib.sha256(bytearray(b'x')).digest() == hashlib.sha256(memoryview(b'x')).digest())
print(hashlib.md5.__name__, type(hashlib.sha1()).__name__, repr(hashlib.sha1())[:31])
print(hashlib.md5(b'x', usedforsecurity=False).hexdigest()[:8])
for wrong in (lambda: hashlib.sha256('text'), lambda: hashlib.sha256(5), lambda: hashlib.new('nope'),
              lambda: hashlib.pbkdf2_hmac('sha256', b'', b'', 0)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).partition('(')[0])
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 100000).hex()[:24])
print(hashlib.pbkdf2_hmac('sha1', b'password', b'salt', 10, 50).hex()[-24:])
print(hashlib.scrypt(b'password', salt=b'salt', n=16, r=8, p=1, dklen=32).hex()[:24])

much = bytes(range(256)) * 8192
hasher = hashlib.sha256()
for at in range(0, len(much), 16384):
    hasher.update(much[at:at + 16384])
print(len(much), hasher.hexdigest()[:12], hashlib.sha1(much).hexdigest()[:12])

code = hmac.new(b'key' * 50, b'message', 'sha512')
twin = code.copy()
code.update(b' goes on')
print(code.hexdigest()[:16], twin.hexdigest()[:16], code.name, code.digest_size, code.block_size)
print(hmac.digest(b'k', b'm', 'md5').hex())
