"""What importing a compiled module of gevent does besides: gevent._util.import_c_accel() imports it inside
warnings.catch_warnings(), after which every registry of shown warnings is out of date and they show again.
"""
import sys


def imported():
    warnings = sys.modules.get('warnings')
    if warnings is not None:
        warnings._filters_mutated()
