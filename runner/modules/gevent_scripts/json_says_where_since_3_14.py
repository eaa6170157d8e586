"""What cannot be written as JSON says on its way where it stands, from 3.14 on."""
import json


class Encoder(json.JSONEncoder):

    def default(self, o):
        return [object] if isinstance(o, set) else super().default(o)


for thing, how in (({'x': [object]}, {}), ([1, {'a': {2: type}}], {}), ({'s': {1}}, {'cls': Encoder}),
                   ((1, (2, object)), {'indent': 1}), (object, {}), ([{(1,): 2}], {})):
    try:
        json.dumps(thing, **how)
    except TypeError as error:
        print(error)
        for note in getattr(error, '__notes__', ()):
            print(note)
        print('-')
# prints:
# Object of type type is not JSON serializable
# -
# Object of type type is not JSON serializable
# -
# Object of type type is not JSON serializable
# -
# Object of type type is not JSON serializable
# -
# Object of type type is not JSON serializable
# -
# keys must be str, int, float, bool or None, not tuple
# -
# prints on py3.14-gevent25.9
# Object of type type is not JSON serializable
# when serializing list item 0
# when serializing dict item 'x'
# -
# Object of type type is not JSON serializable
# when serializing dict item 2
# when serializing dict item 'a'
# when serializing list item 1
# -
# Object of type type is not JSON serializable
# when serializing list item 0
# when serializing set object
# when serializing dict item 's'
# -
# Object of type type is not JSON serializable
# when serializing tuple item 1
# when serializing tuple item 1
# -
# Object of type type is not JSON serializable
# -
# keys must be str, int, float, bool or None, not tuple
# when serializing list item 0
# -
