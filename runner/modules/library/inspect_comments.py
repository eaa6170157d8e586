#!/usr/bin/env python
#
# head of
#   the module

import inspect
import shutil
import sys


# before f
#
def f():
    pass


#
# one
class A:
    # in A
    def m(self):
        pass

    # far

    def n(self):
        pass


for each in (f, A, A.m, A.n, len, sys.modules['__main__']):
    print(repr(inspect.getcomments(each)))
print(shutil.which('no-such-program'))
