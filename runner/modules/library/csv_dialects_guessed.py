# csv: what Sniffer makes of samples, and whether it takes their first line for a header.
import csv
import io

samples = ['a;b;c\n1;2;3\n4;5;6\n', 'name,age\nbob,12\namy,13\n', '"a", "b"\n"c", "d"\n', "'x';'y'\n'z';'w'\n",
        'one\ttwo\n1\t2\n', 'a b c\nd e f\n', 'x: 1\ny: 2\n', '"alone"\n"other"\n', 'plain\ntext\n', '', '\n\n',
        'a|b|c\n1|2|3\n', 'a,b;c\n1,2;3\n', '"say ""hi""",2\n"x",3\n', "it's,fine\nthat's,ok\n", 'a, b, c\n1, 2, 3\n',
        'k,v\n' + ''.join('%d,%s\n' % (i, 'x' * (i % 3)) for i in range(40)), 'h1,h2\n1+2j,nan\n3,inf\n', '1,2\n3,4\n',
        'id,code\na,xx\nb,yy\nc,zz\n', 'a,b\r\n1,2\r\n3,4\r\n', '"a\n", "b"\n"c", "d"\n', 'a.b.c\nd.e.f\n']
for sample in samples:
    for delimiters in (None, ',;', '|'):
        try:
            found = csv.Sniffer().sniff(sample, delimiters)
            print(repr(sample[:20]), repr(found.delimiter), found.quotechar, found.doublequote, found.skipinitialspace,
                    found._name, found.quoting, list(csv.reader(io.StringIO(sample), found))[:2])
        except csv.Error as error:
            print(repr(sample[:20]), error)
    try:
        print(csv.Sniffer().has_header(sample))
    except (csv.Error, StopIteration) as error:
        print(type(error).__name__, error)
sniffer = csv.Sniffer()
print(sniffer.preferred, sniffer.sniff.__qualname__, found.__qualname__)
sniffer.preferred = [';']
print(sniffer.sniff('a,b;c\n1,2;3\n').delimiter)
