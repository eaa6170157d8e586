"""Models unittest: test cases, suites, their loading from a module, and the text runner that reports on stderr.

What tests do happens as in CPython: the order of methods, fixtures and cleanups, the warnings filter while they run,
the exit code, the reports of failures.  Left out: discovery in files, mock is in mock.py.
"""
import sys

from unittest.case import TestCase
from unittest.case import FunctionTestCase
from unittest.case import SkipTest
from unittest.case import addModuleCleanup
from unittest.case import expectedFailure
from unittest.case import skip
from unittest.case import skipIf
from unittest.case import skipUnless
from unittest.loader import TestLoader
from unittest.loader import TestSuite
from unittest.loader import defaultTestLoader
from unittest.main import TestProgram
from unittest.main import main
from unittest.result import TestResult
from unittest.runner import TextTestResult
from unittest.runner import TextTestRunner
if sys.version_info < (3, 9):
    import asyncio

__unittest = True


def __getattr__(name):
    # asyncio is imported by those who need it, as in CPython from 3.9 on.
    if name == 'IsolatedAsyncioTestCase':
        global IsolatedAsyncioTestCase
        from unittest.async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
