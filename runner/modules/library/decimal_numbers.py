import copy
import decimal
import math
import numbers
from decimal import *
from decimal import Decimal as D


def attempt(name, function, *args):
    try:
        print(name, function(*args))
    except Exception as error:
        print(name, type(error).__name__, error)


for text in ('1', '-0', '1.50', '.5', '5.', '1e3', '1E-7', '0.000001', '0.0000001', '123456789012345678901234567890.1',
             'NaN', '-inf', 'Infinity', 'sNaN12', ' 7 ', '1_000', '', 'x', '1e', '--1', '0E+5', '12e-400'):
    attempt(repr(text), lambda: (D(text), str(D(text)), D(text).as_tuple(), D(text).adjusted()))
for value in (5, -3, 0.1, 2.5, True, (1, (1, 4), -2), float('nan'), 10 ** 30, [], None, b'1'):
    attempt(value, D, value)
pairs = [('1', '3'), ('1.20', '0.80'), ('1e30', '1'), ('1e-30', '1'), ('7', '-2'), ('-7', '2'), ('0', '0'), ('5', '0'),
         ('inf', '1'), ('inf', 'inf'), ('0.1', '0.2'), ('1.1', '3'), ('100', '8'),
         ('9999999999999999999999999999', '1'),
         ('1', '-1'), ('-0', '0'), ('2', '10'), ('1.05', '3'), ('4', '-3'), ('123', '1e5'), ('nan', '1')]
operations = [('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b),
              ('/', lambda a, b: a / b),
              ('//', lambda a, b: a // b), ('%', lambda a, b: a % b), ('divmod', divmod),
              ('<', lambda a, b: a < b), ('==', lambda a, b: a == b), ('compare', lambda a, b: a.compare(b))]
for first, second in pairs:
    for sign, operation in operations:
        attempt(f'{first} {sign} {second}', operation, D(first), D(second))
for base, power in (('2', 10), ('1.1', 3), ('2', -2), ('-2', 3), ('1.5', 0), ('7', 50), ('0', 2), ('3', -5)):
    attempt(f'{base} ** {power}', lambda: D(base) ** power)
for number in ('2', '4', '0', '1e3', '0.25', '-1', '152.2756', '1e-7'):
    attempt('sqrt ' + number, D(number).sqrt)
modes = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
for mode in modes:
    print(mode, [str(D(text).quantize(D('1.0'), rounding=mode)) for text in (
        '2.25', '2.35', '-2.25', '-2.251', '2.21', '2.55', '2.0', '0.04')], [
            str(D(text).to_integral_value(mode)) for text in ('2.5', '-3.5', '1e5', '0.2')])
attempt('quantize', D('1e30').quantize, D('.01'))
attempt('quantize', D('7.325').quantize, D('.01'))
attempt('round', lambda: [round(D(text)) for text in ('2.5', '3.5', '-2.5')] + [
    round(D('2.675'), 2), round(D('1234'), -2)])
attempt('whole', lambda: [f(D('-2.5')) for f in (math.floor, math.ceil, math.trunc, int, float, abs, bool)])
attempt('mixed', lambda: [1 + D(2), D(2) * 3, 10 / D(4), D('1.0') == 1, D('0.5') == 0.5, D('0.1') == 0.1, D(1) < 1.5,
                          sum([D('0.1')] * 3), max(D(1), D('1.5')), sorted([D(3), 1, D('2.5')])])
attempt('float', lambda: D(1) + 1.5)
attempt('int of nan', int, D('nan'))
attempt('nan order', lambda: D('nan') < 1)
print([hash(D(text)) == hash(value) for text, value in (('1', 1), ('0.5', 0.5), ('-2.50', -2.5), ('1e20', 10 ** 20))])
print({D('1.0'): 'one'}[1], D('1.00').normalize(), D('100').normalize(), D('0.00').normalize(),
      D('2.50').as_integer_ratio())
for specification in ('', '.2f', '10.3f', '<10.1f', '^+10', ',.2f', 'e', '.3e', 'g', '.3g', '.1%', '%', '08.2f',
                      '+', ' f', '*>9', '.0f', 'E', '012,.1f'):
    print(repr(specification), [format(D(text), specification) for text in (
        '1234.5678', '-0.00012', '0', '1e10', '9.99', 'nan', '-inf')])
print(f'{D("3.14159"):.2f}', '%s %r %.1f' % (D('1.5'), D('1.5'), D('1.25')),
      copy.deepcopy(D('1')), D('1.5').copy_negate())
print(D is decimal.Decimal, D('1').is_zero(), D('-1').is_signed(), D('1').same_quantum(D('2.0')),
      D(3).max(2), D(3).min(2))
print(isinstance(D(1), numbers.Number), isinstance(D(1), numbers.Real), numbers.Number in D.__mro__)
