"""iterencode() and dump() give JSON in pieces."""
import json

VALUE = [1, 'a', None, {'b': [True, 2.5, []], 'c': {}, 3: ('x', {'y': None})}, {}]
for settings in ({}, {'indent': 1}, {'indent': '\t', 'sort_keys': False}, {'separators': (',', ':')}):
    encoder = json.JSONEncoder(**settings)
    print(list(encoder.iterencode(VALUE)), ''.join(encoder.iterencode(VALUE)) == encoder.encode(VALUE))
for value in ('text', 1, None, {}, []):
    print(list(json.JSONEncoder().iterencode(value)))


class Written(list):
    write = list.append


written = Written()
json.dump({'a': [1, 2], 'b': {1}}, written, default=sorted)
print(written)
circle = []
circle.append({'a': circle})
for act in (lambda: list(json.JSONEncoder().iterencode(circle)), lambda: list(json.JSONEncoder().iterencode({(1,): 2})),
            lambda: list(json.JSONEncoder(skipkeys=True).iterencode({(1,): 2, 'x': 3})),
            lambda: list(json.JSONEncoder().iterencode([object]))):
    try:
        print(act())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Loud(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        for piece in super().iterencode(o, _one_shot):
            yield piece.upper()


print(json.dumps({'a': 'b'}, cls=Loud), json.dumps('a', cls=Loud))
