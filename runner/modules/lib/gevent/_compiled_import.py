"""What importing a compiled module of gevent does besides: gevent._util.import_c_accel() imports it inside
warnings.catch_warnings(), after which every registry of shown warnings is out of date and they show again.
"""
import sys


def imported(module, compiled):
    """What defines *module* is *compiled*, which can be imported by its own name then, as pickle does.

    Answers the name that the module has from then on.
    """
    sys.modules[compiled] = sys.modules[module]
    warnings = sys.modules.get('warnings')
    if warnings is not None:
        warnings._filters_mutated()
    return compiled
