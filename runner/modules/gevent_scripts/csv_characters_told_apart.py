"""From 3.13 on csv refuses characters that could not be told apart."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import csv
import io

for options in ({"delimiter": "\n"}, {"quotechar": "\r"}, {"escapechar": "\n"}, {"delimiter": " "},
                {"delimiter": " ", "skipinitialspace": True}, {"quotechar": " ", "skipinitialspace": True},
                {"escapechar": " ", "skipinitialspace": True}, {"delimiter": '"'}, {"escapechar": ","},
                {"escapechar": '"'}, {"lineterminator": ","}, {"lineterminator": 'x"'}, {"lineterminator": ""}):
    try:
        csv.writer(io.StringIO(), **options)
        print(options, "fine")
    except Exception as error:
        print(type(error).__name__, error)

# prints:
# ValueError bad delimiter value
# ValueError bad quotechar value
# ValueError bad escapechar value
# {'delimiter': ' '} fine
# {'delimiter': ' ', 'skipinitialspace': True} fine
# ValueError bad quotechar value
# ValueError bad escapechar value
# ValueError bad delimiter or quotechar value
# ValueError bad delimiter or escapechar value
# ValueError bad escapechar or quotechar value
# ValueError bad delimiter or lineterminator value
# ValueError bad quotechar or lineterminator value
# {'lineterminator': ''} fine
