# Files that take the place of the library's modules, by the order of sys.path.
import importlib
import importlib.util
import os
import sys
import tempfile

early, late = tempfile.mkdtemp(), tempfile.mkdtemp()


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)


for folder in (early, late):
    for name in ('colorsys', 'time', 'io', 'abc', 'itertools', 'cmd', 'sched'):
        write(folder, name + '.py', 'print("own", __name__)\nOWN = True\n')
write(early, 'email/__init__.py', 'OWN = True\n')
write(early, 'email/own.py', 'OWN = True\n')
write(early, 'getopt/plain.txt', 'a folder without __init__.py')

sys.path.append(late)
import cmd
print(hasattr(cmd, 'OWN'), hasattr(cmd, 'Cmd'))
sys.path.insert(1, early)
import abc, getopt, io, itertools, sched, time
print([hasattr(each, 'OWN') for each in (abc, io, itertools, sched, time)], getopt.__name__, hasattr(getopt, 'getopt'))
print(importlib.util.find_spec('colorsys').origin == os.path.join(early, 'colorsys.py'))
print(importlib.import_module('colorsys').OWN)
importlib.reload(sched)
import email.own
print(email.OWN, email.own.OWN)
try:
    import email.message
except ImportError as error:
    print(type(error).__name__, error)
try:
    import sched.inner
except ImportError as error:
    print(type(error).__name__, error)

# Once it is forgotten, and the folder gone from the list, it is the library's again.
del sys.modules['sched']
sys.path.remove(early)
import sched
print(hasattr(sched, 'OWN'), sched.scheduler.__name__)
print('time' in sys.builtin_module_names, 'sched' in sys.builtin_module_names)
