# csv: what a dialect cannot be made of.
import csv
import io


class Odd(csv.Dialect):
    delimiter = '::'
    quoting = csv.QUOTE_MINIMAL


class Lacking(csv.Dialect):
    delimiter = ','
    quotechar = '"'


class NoQuotes(csv.excel):
    quotechar = None
    quoting = csv.QUOTE_NONE
    doublequote = None


for options in ({'delimiter': '::'}, {'delimiter': ''}, {'delimiter': 3}, {'delimiter': None}, {'delimiter': b','},
        {'quotechar': 'ab'}, {'quotechar': ''}, {'quotechar': 3}, {'quotechar': None}, {'escapechar': 'ab'},
        {'escapechar': ''}, {'escapechar': 3}, {'lineterminator': 3}, {'lineterminator': None}, {'lineterminator': ''},
        {'quoting': 9}, {'quoting': 'x'}, {'quoting': None}, {'quoting': True}, {'dialect': 'nope'}, {'nope': 3},
        {'dialect': 'excel', 'quotechar': None}, {'dialect': None, 'quotechar': None}, {'dialect': Odd},
        {'dialect': Lacking}, {'dialect': NoQuotes}, {'strict': 3}, {'doublequote': 'x'}):
    try:
        out = io.StringIO()
        csv.writer(out, **options).writerow(['a"b', 'c,d', 'e'])
        print(options, repr(out.getvalue()))
    except Exception as error:
        print(type(error).__name__, error)
for call in (lambda: csv.register_dialect('x', delimiter='::'), lambda: csv.register_dialect(3), Odd, Lacking,
        csv.Dialect, csv.excel, lambda: csv.field_size_limit('x'), lambda: csv.unregister_dialect('q')):
    try:
        print(type(call()).__name__)
    except Exception as error:
        print(type(error).__name__, error)
