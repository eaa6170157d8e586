"""write() refuses keys that read back as something else since 3.14; a key without a value does not go on."""
import configparser
import io

for key in ('[header]', 'a=b', 'a:b', 'plain', '[half'):
    parser = configparser.RawConfigParser()
    parser['section'] = {key: 'value'}
    try:
        out = io.StringIO()
        parser.write(out)
        print(out.getvalue().split('\n')[1])
    except configparser.Error as error:
        print(type(error).__name__, error)
try:
    parser = configparser.ConfigParser(allow_no_value=True)
    parser.read_string('[section]\nkey\n  goes on\n')
    print(dict(parser['section']))
except (AttributeError, configparser.Error) as error:
    print(type(error).__name__, error)
# prints:
# [header] = value
# a=b = value
# a:b = value
# plain = value
# [half = value
# AttributeError 'NoneType' object has no attribute 'append'
# prints on py3.13-gevent24.11 py3.13-gevent26.5
# [header] = value
# a=b = value
# a:b = value
# plain = value
# [half = value
# MultilineContinuationError Key without value continued with an indented line.
# file: '<string>', line: 3
# '  goes on\n'
# prints on py3.14-gevent25.9
# InvalidWriteError Cannot write key [header]; begins with section pattern
# InvalidWriteError Cannot write key a=b; contains delimiter =
# InvalidWriteError Cannot write key a:b; contains delimiter :
# plain = value
# [half = value
# MultilineContinuationError Key without value continued with an indented line.
# file: '<string>', line: 3
# '  goes on\n'
