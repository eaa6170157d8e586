"""Both kinds of interpolation, and what they refuse."""
import configparser as c
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).replace('\n', '|'))
p = c.ConfigParser()
p.read_string("""[DEFAULT]
home = /h
bad = %(nope)s
[a]
dir = %(home)s/a
deep = %(dir)s/%%x
loop = %(loop)s
odd = 50%
odd2 = %(x
[b]
x = ${a:dir}
""")
for o in ('dir', 'deep', 'loop', 'odd', 'odd2', 'bad'): t(lambda: p.get('a', o))
t(lambda: p.set('a', 'z', '5%')); t(lambda: p.set('a', 'z', 'x %% 5%')); t(lambda: p.set('a', 'z', '%(home)s%%'))
t(lambda: p.get('a', 'z'))
q = c.ConfigParser(interpolation=c.ExtendedInterpolation())
q.read_string("""[DEFAULT]
home = /h
[a]
dir = ${home}/a
n = ${b:m}
loop = ${loop}
self = ${a:dir}
odd = $x
odd2 = ${x
three = ${a:b:c}
miss = ${b:nope}
[b]
m = ${k}/m
k = ${a:dir}
d = $$5
""")
for o in ('dir', 'n', 'loop', 'self', 'odd', 'odd2', 'three', 'miss'): t(lambda: q.get('a', o))
t(lambda: q.get('b', 'd')); t(lambda: q.set('b', 'z', '$')); t(lambda: q.set('b', 'z', '${a}$$'))
t(lambda: q.items('b'))
