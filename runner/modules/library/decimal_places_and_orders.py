# decimal: shifts, neighbours, notation for engineers, total orders, classes of numbers, fused operations.
import decimal
from decimal import Decimal as D, getcontext, localcontext

numbers = [D(text) for text in ('0', '-0', '1', '-1', '123', '12.300', '-1.5', '2.5', '1E+3', '1E-7', '0E-7', '0E+4',
        '1234567.891', '12E+4', '1E-30', '9.999999999999999999999999999E+999999', '1E-1000020', 'Infinity',
        '-Infinity', 'NaN', '-NaN12', 'sNaN3')]


def attempt(call, *arguments):
    getcontext().clear_flags()
    try:
        answer = call(*arguments)
    except Exception as error:
        answer = '%s %s' % (type(error).__name__, error)
    return str(answer) + ''.join(' ' + each.__name__ for each, is_set in getcontext().flags.items() if is_set)


for name in ('to_eng_string', 'logb', 'next_plus', 'next_minus', 'number_class', 'is_normal', 'is_subnormal',
        'is_qnan', 'is_snan', 'is_canonical', 'canonical', 'radix', 'to_integral_exact'):
    print(name, [attempt(getattr(D, name), each) for each in numbers])
for name in ('scaleb', 'shift', 'rotate'):
    for count in ('2', '-2', '0', '1.5', '28', '29', '3E+1', 'Infinity', 'NaN'):
        print(name, count, [attempt(getattr(D, name), each, D(count)) for each in numbers[2:9] + numbers[-5:]])
for name in ('compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'max', 'max_mag', 'min', 'min_mag',
        'next_toward', 'remainder_near'):
    few = numbers[:3] + numbers[5:8] + numbers[10:11] + numbers[-5:]
    print(name, [attempt(getattr(D, name), each, other) for each in few for other in few])
print(D('1.0').compare_total(D('1')), D('-1.0').compare_total(D('-1')), D('1').max(D('1.0')), D('1').min(D('1.0')))
print([attempt(D('10').remainder_near, D(each)) for each in ('3', '4', '6', '7', '0.3', '-6', '1E+5', '1E-40')],
        D(-10).remainder_near(6), D(5).remainder_near(2), D(7).remainder_near(2), attempt(D(1).remainder_near, 'x'))
with localcontext() as context:
    context.prec = 5
    print(D('12345').fma(D('10001'), D('-123462345')), D(2).fma(3, 5), attempt(D('Infinity').fma, 0, D('NaN')),
            attempt(D('Infinity').fma, 0, 1), D('1.00001').next_plus(), D('99999').next_plus(), D(0).next_minus())
    print(D('123456').rotate(1), D('123456').shift(1), attempt(D('123456').scaleb, 1))
with localcontext() as context:
    context.traps[decimal.InvalidOperation] = False
    print([attempt(each.next_toward, D(5)) for each in numbers])
    for name in ('max', 'min', 'max_mag', 'min_mag', 'compare', 'compare_signal'):
        print(name, [attempt(getattr(D, name), D(one), D(other)) for one in ('1', 'NaN1', 'sNaN2', '-NaN')
                for other in ('-3', 'NaN5', 'sNaN6')])

floats = (lambda: D(0.5), lambda: D('0.5') == 0.5, lambda: D('0.5') != 0.25, lambda: D('0.5') < 0.25,
        lambda: 0.75 >= D('0.5'), lambda: D.from_float(0.5), lambda: getcontext().create_decimal(0.1),
        lambda: D('1') + 1.5, lambda: D(1) == 'x')
for traps in (False, True):
    getcontext().traps[decimal.FloatOperation] = traps
    print([attempt(each) for each in floats])
