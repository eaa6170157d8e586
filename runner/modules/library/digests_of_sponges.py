# hashlib: SHA-3, SHAKE and BLAKE2, with keys and salts, by name and of files.
import hashlib
import io

for data in (b'', b'abc', b'x' * 136, b'y' * 300):
    for name in ('sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b', 'blake2s'):
        made = hashlib.new(name, data)
        print(name, made.hexdigest(), made.digest_size, made.block_size, made.name)
    print(hashlib.shake_128(data).hexdigest(8), hashlib.shake_256(data).digest(200)[-4:])

keyed = hashlib.blake2b(b'data', digest_size=16, key=b'key', salt=b'salt', person=b'me')
copied = keyed.copy()
copied.update(b' and more')
print(keyed.hexdigest(), copied.hexdigest(), keyed.digest_size)
tree = hashlib.blake2s(b'leaf', fanout=2, depth=2, leaf_size=64, node_offset=1, node_depth=0, inner_size=32,
                       last_node=True)
print(tree.hexdigest())
for arguments in ({'digest_size': 65}, {'key': b'k' * 65}, {'salt': b's' * 17}):
    try:
        hashlib.blake2b(**arguments)
    except ValueError as error:
        print('refused')
made = hashlib.sha3_256()
made.update(b'a')
made.update(b'bc')
print(made.digest() == hashlib.sha3_256(b'abc').digest())
print(hashlib.file_digest(io.BytesIO(b'abc'), 'sha256').hexdigest() == hashlib.sha256(b'abc').hexdigest())
print(hashlib.file_digest(io.BytesIO(b'abc'), hashlib.sha3_224).hexdigest() == hashlib.sha3_224(b'abc').hexdigest())
