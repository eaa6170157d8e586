"""unittest's functions that make suites, which Python 3.13 has no more; 3.11 and 3.12 say so."""
import sys
import warnings

from unittest.loader import TestLoader
from unittest.loader import TestSuite


def _loader(prefix, order, suite_class):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    if order is not None:
        loader.sortTestMethodsUsing = order
    loader.suiteClass = suite_class
    return loader


def _warn(name, better):
    if sys.version_info >= (3, 11):
        warnings.warn('unittest.%s() is deprecated and will be removed in Python 3.13. Please use '
                      'unittest.TestLoader.%s() instead.' % (name, better), DeprecationWarning, stacklevel=3)


def makeSuite(testCaseClass, prefix='test', sortUsing=None, suiteClass=TestSuite):
    _warn('makeSuite', 'loadTestsFromTestCase')
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=None, suiteClass=TestSuite):
    _warn('findTestCases', 'loadTestsFromModule')
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)


def getTestCaseNames(testCaseClass, prefix, sortUsing=None):
    _warn('getTestCaseNames', 'getTestCaseNames')
    return _loader(prefix, sortUsing, TestSuite).getTestCaseNames(testCaseClass)
