import decimal
import threading
from decimal import Decimal, getcontext, localcontext, setcontext

print(getcontext())
getcontext().prec = 6
print(Decimal(1) / 7, Decimal('1.23456789'), +Decimal('1.23456789'), getcontext().flags[decimal.Inexact])
print(getcontext())
getcontext().clear_flags()
with localcontext() as context:
    context.prec = 3
    context.rounding = decimal.ROUND_UP
    print(Decimal(1) / 3, context is getcontext())
print(Decimal(1) / 3, getcontext().rounding)


def show(name):
    print(name, getcontext().prec, getcontext() is main)
    getcontext().prec = 2


main = getcontext()
for name in 'ab':
    thread = threading.Thread(target=show, args=(name,))
    thread.start()
    thread.join()
print(getcontext().prec)
decimal.DefaultContext.prec = 11
thread = threading.Thread(target=show, args=('after DefaultContext',))
thread.start()
thread.join()
getcontext().traps[decimal.DivisionByZero] = False
getcontext().traps[decimal.InvalidOperation] = False
print(Decimal(1) / 0, Decimal(0) / 0, Decimal('no number'), Decimal('inf') - Decimal('inf'))
print([signal.__name__ for signal, flag in getcontext().flags.items() if flag])
setcontext(decimal.BasicContext)
print(getcontext().prec, getcontext() is decimal.BasicContext, Decimal('2.5') * Decimal('3.3333333333'))
getcontext().traps[decimal.Inexact] = True
try:
    Decimal(1) / 3
except decimal.Inexact as error:
    print(type(error).__name__, error)
setcontext(decimal.ExtendedContext.copy())
print(Decimal('9e999999') * 10, Decimal('1e-999999') / 1000, Decimal('1e-999999') / 10 ** 20)
small = decimal.Context(prec=4, Emin=-9, Emax=9)
print(small.create_decimal('1.23456'), small.divide(1, 3), small.add(Decimal(1), 2),
      small.multiply(3, 5), small.sqrt(2))
for name, value in (('prec', 0), ('rounding', 'x')):
    try:
        setattr(small, name, value)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(decimal.InvalidOperation.__mro__[1:3], decimal.DivisionByZero.__bases__)
