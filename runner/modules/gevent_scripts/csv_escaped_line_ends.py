"""A line end after an escape belongs to the field, and the record goes on. Up to 3.9 no escape is escaped itself."""
import csv
import io

for lines in (['a\\\n', 'b,c\n'], ['a\\\n'], ['"a\\\n', 'b"\n'], ['\\\n', '\n', 'q\n']):
    print(list(csv.reader(lines, escapechar='\\')))
made = io.StringIO()
csv.writer(made, escapechar='\\').writerow(['a\\b', 'x,y'])
print(repr(made.getvalue()))
# prints:
# [['a\nb', 'c']]
# [['a\n']]
# [['a\nb']]
# [['\n'], ['q']]
# 'a\\\\b,"x,y"\r\n'
# prints on py3.8-gevent21.12
# [['a\nb', 'c']]
# [['a\n']]
# [['a\nb']]
# [['\n'], ['q']]
# '"a\\b","x,y"\r\n'
