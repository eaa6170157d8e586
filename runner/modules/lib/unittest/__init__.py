"""Models unittest: test cases, suites, their loading from a module, and the text runner that reports on stderr.

What tests do happens as in CPython: the order of methods, fixtures and cleanups, the warnings filter while they run,
the exit code, the reports of failures.  Left out: discovery in files, mock is in mock.py.
"""
import sys

from unittest.case import TestCase
from unittest.case import FunctionTestCase
from unittest.case import SkipTest
from unittest.case import addModuleCleanup
from unittest.case import doModuleCleanups
from unittest.case import expectedFailure
from unittest.case import skip
from unittest.case import skipIf
from unittest.case import skipUnless
from unittest.loader import TestLoader
from unittest.loader import BaseTestSuite
from unittest.loader import TestSuite
from unittest.loader import defaultTestLoader
from unittest.main import TestProgram
from unittest.main import main
from unittest.result import TestResult
from unittest.runner import TextTestResult
from unittest.runner import TextTestRunner
from unittest.signals import installHandler
from unittest.signals import registerResult
from unittest.signals import removeHandler
from unittest.signals import removeResult
if sys.version_info < (3, 13):
    from unittest._until_3_12 import findTestCases
    from unittest._until_3_12 import getTestCaseNames
    from unittest._until_3_12 import makeSuite
if sys.version_info >= (3, 11):
    from unittest.case import enterModuleContext
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
