# str(), bytes() and bytearray() of an object, an encoding and what is done about errors, by position or by name.
def shown(make):
    try:
        print(repr(make()))
    except (TypeError, LookupError, UnicodeError) as error:
        print(type(error).__name__, error)


for make in (lambda: str(b'a\xffb', 'utf-8', 'replace'), lambda: str(b'a\xffb', 'utf-8', errors='ignore'),
             lambda: str(b'a\xffb', errors='ignore'), lambda: str(object=b'abc', encoding='ascii'),
             lambda: str(bytearray(b'a\xff'), 'latin-1'), lambda: str('a', 'b'), lambda: str(1, 'b'),
             lambda: str(b'a', None), lambda: str(encoding='a'), lambda: str(object='x'), lambda: str(errors='x'),
             lambda: str(b'\xff', 'ascii', 'nope'), lambda: str(b'a', 'b', 'c', 'd'), lambda: str(b'a', object=1),
             lambda: str(x=1)):
    shown(make)
for kind in (bytes, bytearray):
    for make in (lambda: kind('é', encoding='ascii', errors='replace'), lambda: kind(source=3), lambda: kind('é'),
                 lambda: kind('é', 'ascii', 'ignore'), lambda: kind('a', errors='strict'), lambda: kind(errors='a'),
                 lambda: kind(b'a', 'ascii'), lambda: kind('a', 'ascii', errors=1), lambda: kind(encoding='a'),
                 lambda: kind(1, 2, 3, 4), lambda: kind(y=2), lambda: kind('a', 1), lambda: kind()):
        shown(make)
