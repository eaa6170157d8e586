# csv: what is quoted, what is read back, and what is wrong.
import csv
import io


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


ROW = ['a b', 'c;d', "e'f", 'g"h', 3, 'i,j', None, '', 2.5]
for options in ({}, {'delimiter': ';'}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC},
                {'quotechar': "'"}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'},
                {'doublequote': False, 'escapechar': '\\'}):
    stream = io.StringIO()
    csv.writer(stream, **options).writerow(ROW)
    print(repr(stream.getvalue()))
print(list(csv.reader(['a,b,c', '1,"x, y",3', '"he said ""hi""",,', '', 'last'])))
print(list(csv.reader(io.StringIO('a;"multi\nline";2\n'), delimiter=';')))
print(list(csv.reader(['a, b'], skipinitialspace=True)))
print(list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(['1,"2"'], quoting=csv.QUOTE_NONE)))
print(list(csv.DictReader(io.StringIO('name,age\nbob,3\namy,4,extra\nzed\n'))))
stream = io.StringIO()
writer = csv.DictWriter(stream, ['x', 'y'], lineterminator='\n')
writer.writeheader()
writer.writerows([{'x': 1, 'y': 'q,r'}, {'y': 2}])
print(repr(stream.getvalue()))
attempt(lambda: writer.writerow({'z': 1}))
attempt(lambda: csv.reader([], 'nope'))
attempt(lambda: csv.writer(1))
attempt(lambda: csv.writer(stream).writerow(5))
attempt(lambda: list(csv.reader([b'x'])))
attempt(lambda: list(csv.reader(['"a"b'], strict=True)))
attempt(lambda: csv.writer(stream, quoting=csv.QUOTE_NONE).writerow(['a,b']))
csv.register_dialect('pipes', delimiter='|')
print(sorted(csv.list_dialects()), list(csv.reader(['a|b'], 'pipes')))
