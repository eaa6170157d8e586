import hashlib, hmac, random
for n in ('sha384', 'sha512', 'sha224', 'sha256', 'md5', 'sha1'):
    for s in (b'', b'abc', b'x' * 111, b'y' * 112, b'z' * 300):
        print(n, hashlib.new(n, s).hexdigest()[:32])
print(hashlib.sha512().block_size, hashlib.sha512().digest_size, hmac.new(b'k' * 200, b'm',
      'sha512').hexdigest()[:40], hmac.new(b'k', b'm', hashlib.sha384).hexdigest()[:40])
print(hashlib.pbkdf2_hmac('sha256', b'pw', b'salt', 5).hex(), hashlib.pbkdf2_hmac('sha512', b'pw', b'salt', 3,
      20).hex())
random.seed('hello')
print(random.random(), random.randint(1, 100))
random.seed(b'bytes')
print(random.random())
random.seed(3.5)
print(random.random())
r = random.Random(7)
print(r.betavariate(2, 3), r.gammavariate(0.5, 1), r.gammavariate(2, 1), r.lognormvariate(0, 1),
      r.paretovariate(3), r.weibullvariate(1, 2), r.vonmisesvariate(0, 4), r.expovariate(2), r.triangular(1, 2,
      1.5), r.normalvariate(0, 1), r.gauss(0, 1), r.sample(range(100), 5), r.choices('abc', weights=[1, 2, 3],
      k=5), r.randbytes(4) if hasattr(r, 'randbytes') else b'', r.getrandbits(70))
s = r.getstate()
a = r.random()
r.setstate(s)
print(a == r.random())
x = list(range(10))
r.shuffle(x)
print(x)
