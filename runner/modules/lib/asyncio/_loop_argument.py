"""The argument `loop`: what takes it until 3.9 warns, 3.10 says where it went, later it is one argument too many.

Who has it takes all keywords that it does not know, and asks here if there are any.
"""
import sys
import warnings


def given(options, name, is_class=False, stacklevel=2):
    """The loop among the keywords `options` of what is called `name`, or None."""
    loop = options.pop('loop', None) if sys.version_info < (3, 10) else None
    if is_class and 'loop' in options and sys.version_info < (3, 11):
        raise TypeError(f'As of 3.10, the *loop* parameter was removed from {name}() since it is no longer necessary')
    for other in options:
        if is_class:
            name = f'{name}.__init__' if sys.version_info >= (3, 10) else '__init__'
        raise TypeError(f'{name}() got an unexpected keyword argument {other!r}')
    if loop is not None:
        warnings.warn('The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.',
                      DeprecationWarning, stacklevel=stacklevel + 1)
    return loop
