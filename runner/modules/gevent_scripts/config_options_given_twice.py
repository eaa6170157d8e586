"""read_dict() refuses an option twice in strict parsers; dicts of one's own keep what lines say."""
import configparser


class Collected(dict):

    def __setitem__(self, key, value):
        if isinstance(value, list) and key in self:
            self[key].extend(value)
        else:
            super().__setitem__(key, value)


for strict in (True, False):
    parser = configparser.ConfigParser(strict=strict)
    try:
        parser.read_dict({'section': {'x': 1, 'X': 2}})
        print(dict(parser['section']))
    except configparser.DuplicateOptionError as error:
        print(error)
parser = configparser.ConfigParser(dict_type=Collected, strict=False)
parser.read_string('[section]\nkey = one\nother = 1\nkey = two\n')
print(dict(parser['section']), type(parser.defaults()).__name__, type(parser._sections['section']).__name__)
# prints:
# While reading from '<dict>': option 'x' in section 'section' already exists
# {'x': '2'}
# {'key': 'one\ntwo', 'other': '1'} Collected Collected
