# Methods answer the object itself where nothing of it changes.
s = ''.join(['hello', ' ', 'world'])
b = bytes(s, 'ascii')
f = frozenset([1])
print('strip', s.strip() is s, s.rstrip() is s, s.lstrip('x') is s)
print('replace', s.replace('q', 'z') is s, s.replace('h', 'h') is s, s.replace('h', 'j') is s)
print('slice', s[:] is s, s[0:100] is s, b[:] is b)
print('made of itself', str(s) is s, bytes(b) is b, frozenset(f) is f)
print('join', ''.join([s]) is s, '-'.join((s,)) is s)
print('add', (s + '') is s, ('' + s) is s, (b + b'') is b, (b'' + b) is b)
print('multiply', s * 1 is s, b * 1 is b, s * 2 is s)
print('pad', s.ljust(3) is s, s.zfill(3) is s, s.center(2) is s, s.expandtabs() is s)
print('split', s.split('q')[0] is s, s.partition('q')[0] is s, s.splitlines()[0] is s, s.rsplit('q')[0] is s)
print('empty', s.strip(s) is s[5:5], s.replace(s, '') is s[5:5], 'abc'.split('c')[1] is s[5:5])


class Text(str):
    pass


t = Text('abc')
print('of a subclass', t.strip() is t, type(t.strip()), t.replace('q', 'z') is t, t * 1 is t, type(t.split('q')[0]),
      type(t.expandtabs()))
