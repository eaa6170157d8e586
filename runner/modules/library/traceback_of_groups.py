# Groups in TracebackException, and notes that are no list.
import traceback
e = ValueError('v')
e.__notes__ = 5
print(traceback.format_exception_only(e))
e.__notes__ = ['a\nb', 3]
print(traceback.format_exception_only(e))
group = ExceptionGroup('g', [ValueError(i) for i in range(5)] + [ExceptionGroup('inner', [KeyError('k')])])
print(''.join(traceback.TracebackException.from_exception(group).format()), end='')
print(''.join(traceback.TracebackException.from_exception(group, max_group_width=2).format()), end='')
print(''.join(traceback.TracebackException.from_exception(group, max_group_depth=1).format()), end='')
print([str(x) for x in traceback.TracebackException.from_exception(group).exceptions])
try:
    raise group
except ExceptionGroup as g:
    try:
        raise KeyError('after')
    except KeyError as k:
        print(''.join(traceback.TracebackException.from_exception(k).format()).replace(__file__, 'FILE'), end='')
