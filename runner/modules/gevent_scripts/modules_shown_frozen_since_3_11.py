"""Modules whose code is in the interpreter from 3.11 on say so."""
import abc
import importlib.util
import io
import os
import sys

for module in (abc, importlib.util, io, os, os.path, sys):
    shown = repr(module)
    print(shown if shown.endswith(')>') else shown.partition(' from ')[0])
# prints:
# <module 'abc' (frozen)>
# <module 'importlib.util' (frozen)>
# <module 'io' (frozen)>
# <module 'os' (frozen)>
# <module 'posixpath' (frozen)>
# <module 'sys' (built-in)>
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# <module 'abc'
# <module 'importlib.util'
# <module 'io'
# <module 'os'
# <module 'posixpath'
# <module 'sys' (built-in)>
