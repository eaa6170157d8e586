"""Models `keyword`: the words that are no names."""
import sys

kwlist = ['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del',
          'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda',
          'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield']
iskeyword = frozenset(kwlist).__contains__
if sys.version_info >= (3, 9):
    softkwlist = ['_', 'case', 'match']
    if sys.version_info >= (3, 12):
        softkwlist.append('type')
    issoftkeyword = frozenset(softkwlist).__contains__
