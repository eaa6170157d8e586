"""Flags of re show their names; a combination has a name of its own from 3.11 on."""
import re

print(re.I | re.M, repr(re.X), str(re.I | re.S), f'{re.A}', re.RegexFlag(2), re.RegexFlag.I is not None)
print(re.I.name, (re.I | re.M).name, re.I.value, re.I in re.I | re.M, re.I ^ re.M, isinstance(re.I, re.RegexFlag))
print(re.A | re.I, re.compile('x', re.A | re.I), re.compile('(?is)x').flags)
# prints:
# re.IGNORECASE|re.MULTILINE re.VERBOSE re.IGNORECASE|re.DOTALL re.ASCII re.IGNORECASE True
# IGNORECASE IGNORECASE|MULTILINE 2 True re.IGNORECASE|re.MULTILINE True
# re.ASCII|re.IGNORECASE re.compile('x', re.IGNORECASE|re.ASCII) 50
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# re.IGNORECASE|re.MULTILINE re.VERBOSE re.IGNORECASE|re.DOTALL re.ASCII re.IGNORECASE True
# IGNORECASE None 2 True re.IGNORECASE|re.MULTILINE True
# re.ASCII|re.IGNORECASE re.compile('x', re.IGNORECASE|re.ASCII) 50
