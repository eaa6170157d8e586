# Powers of decimal numbers whose exponent is no whole number, or that are infinite.
from decimal import Decimal, getcontext, localcontext

for a, b in ((4, '0.5'), (2, '0.5'), ('0.25', '-0.5'), (0, '0.5'), (0, '-0.5'), ('-0', '-3'), (-8, '0.5'), (100, '1.5'),
             ('Infinity', '0.5'), ('Infinity', '-0.5'), ('-Infinity', 3), ('-Infinity', '-3'), ('-Infinity', '0.5'),
             (2, 'Infinity'), ('0.5', 'Infinity'), (1, 'Infinity'), (1, '0.5'), (2, '-Infinity'), ('-2', 'Infinity'),
             ('1.0001', '1000.5'), ('1e5', '2.5'), ('1e-7', '0.3'), (2, '1e-30'), (9, '3.5'), (2, '300.25'),
             ('Infinity', 0), ('-Infinity', 0)):
    try:
        print(a, b, repr(Decimal(a) ** Decimal(b)))
    except ArithmeticError as error:
        print(a, b, type(error).__name__, error)
with localcontext() as context:
    context.prec = 7
    print(Decimal(2) ** Decimal('0.1'), Decimal(10) ** Decimal('2.5'), Decimal('0.001') ** Decimal('1.5'))
print(getcontext().power(3, Decimal('1.5')))
