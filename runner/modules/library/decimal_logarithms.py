# decimal: exp(), ln() and log10(), with any precision.
from decimal import Context, Decimal, InvalidOperation, localcontext

NUMBERS = ('1', '2', '0.5', '10', '100', '0.001', '-1', '3.14159', '1e-5', '12345.678', '0', '1.0000001', '0.9999999',
           '1e10', '7e-20', '2.718281828459045235360287471', '-0.25', '1e-40', '99999', '-20.5', 'Infinity',
           '-Infinity', 'NaN', '1.00')
for prec in (5, 28, 60):
    with localcontext() as context:
        context.prec = prec
        context.traps[InvalidOperation] = False
        for text in NUMBERS:
            number = Decimal(text)
            shown = [number.ln(), number.log10()]
            if text != '1e10':
                shown.append(number.exp())
            print(prec, text, *shown)
print(Context(prec=9).exp(1), Context(prec=9).ln(Decimal(10)), Context(prec=9).log10(1000))
try:
    Decimal(-1).ln()
except InvalidOperation as error:
    print(type(error).__name__)
