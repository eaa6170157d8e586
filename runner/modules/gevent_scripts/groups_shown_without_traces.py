"""format_exception_only() of 3.13 can show what is in a group, with its notes, and no traces."""
# pairs: py3.11-gevent22.10 py3.13-gevent26.5 py3.14-gevent25.9
import sys
import traceback

error = TypeError('two\nlines')
error.add_note('a note\nof two')
group = ExceptionGroup('several', [error, ExceptionGroup('nested', [KeyError('k')])])
print(traceback.format_exception_only(group))
if sys.version_info >= (3, 13):
    print(''.join(traceback.format_exception_only(group, show_group=True)), end='')
print(traceback.TracebackException.from_exception(error).exceptions)
# prints:
# ['ExceptionGroup: several (2 sub-exceptions)\n']
# ExceptionGroup: several (2 sub-exceptions)
#    TypeError: two
#    lines
#    a note
#    of two
#    ExceptionGroup: nested (1 sub-exception)
#       KeyError: 'k'
# None
# prints on py3.11-gevent22.10
# ['ExceptionGroup: several (2 sub-exceptions)\n']
# None
