# Groups of exceptions and except*, on interpreters that have them.
import sys
import traceback

if sys.version_info >= (3, 11):
    exec('''
import traceback
def f():
    try:
        inner = ExceptionGroup('inner', [ValueError(2), KeyError('k')])
        raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), inner])
    except* ValueError as e:
        print('V', repr(e), [type(x).__name__ for x in e.exceptions])
    except* TypeError as e:
        print('T', e.exceptions)
    except* KeyError as e:
        print('K', repr(e))
    else: print('else')
    finally: print('fin')
f()
try:
    try: raise ValueError('naked')
    except* ValueError as e: print(repr(e), type(e).__name__)
    try: raise ValueError('pass')
    except* TypeError: pass
except ValueError as e: print('out', repr(e))
try:
    try: raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError('new')
except ExceptionGroup as e: print(repr(e), repr(e.exceptions[0].__context__))
try:
    try: raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
    except* ValueError: raise
except ExceptionGroup as e: print(repr(e))
try:
    try: raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
    except* KeyError: pass
except ExceptionGroup as e: print(repr(e))
try:
    try: pass
    except* ValueError: pass
    else: print('no exc')
    try: 1/0
    except* ExceptionGroup: pass
except TypeError as e: print(e)
for i in range(2):
    try: raise ExceptionGroup('x', [OSError(i)])
    except* OSError as e: print(i, e.exceptions)
class MyEG(ExceptionGroup):
    def derive(self, excs):
        return MyEG(self.message, excs)
m = MyEG('m', [ValueError(1), TypeError(2)])
print(m.split(ValueError), type(m.subgroup(ValueError)).__name__, m.subgroup(KeyError))
print(m.subgroup((ValueError, TypeError)) is m)
eg = ExceptionGroup('top', [ValueError('v'), ExceptionGroup('in', [TypeError('t')])])
print(eg.args, eg.subgroup(lambda e: isinstance(e, ValueError)), BaseExceptionGroup.__mro__, ExceptionGroup.__mro__)
print(''.join(traceback.format_exception_only(eg)))
eg.add_note('a note')
many = ExceptionGroup('many', [ValueError(i) for i in range(18)] + [eg])
print(''.join(traceback.format_exception(many)), ''.join(traceback.format_exception(eg)))
for arguments in (('x', []), ('x', [1]), (1, [ValueError()]), ('x', [KeyboardInterrupt()])):
    try:
        print(ExceptionGroup(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
''')


class DerivesNoGroup(ExceptionGroup):
    def derive(self, excs):
        return 5


try:
    try:
        raise DerivesNoGroup('m', [ValueError(1), TypeError(2)])
    except* ValueError as error:
        print('not reached', error)
except TypeError as error:
    print(error)
