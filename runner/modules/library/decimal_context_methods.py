# decimal: operations as methods of a context, and those on digits that are zeros and ones.
import decimal
from decimal import Context, Decimal as D, getcontext

numbers = [D(text) for text in ('0', '-0', '1', '-7', '101', '110.5', '1001', '12345678', '1E+3', '-1.5E-9', 'Infinity',
        '-Infinity', 'NaN', 'sNaN2')]
one = ('abs', 'canonical', 'copy_abs', 'copy_decimal', 'copy_negate', 'is_canonical', 'is_finite', 'is_infinite',
        'is_nan', 'is_normal', 'is_qnan', 'is_signed', 'is_snan', 'is_subnormal', 'is_zero', 'logb', 'logical_invert',
        'minus', 'next_minus', 'next_plus', 'normalize', 'number_class', 'plus', 'to_eng_string', 'to_integral',
        'to_integral_exact', 'to_integral_value')
two = ('compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'copy_sign', 'divide_int', 'divmod',
        'logical_and', 'logical_or', 'logical_xor', 'max', 'max_mag', 'min', 'min_mag', 'next_toward', 'remainder',
        'remainder_near', 'rotate', 'same_quantum', 'scaleb', 'shift')


def attempt(name, *arguments):
    context = Context(prec=5, Emin=-9, Emax=9)
    try:
        answer = getattr(context, name)(*arguments)
    except Exception as error:
        answer = '%s %s' % (type(error).__name__, error)
    answer = ' '.join(map(str, answer)) if isinstance(answer, tuple) else str(answer)
    return answer + ''.join(' ' + each.__name__ for each, is_set in context.flags.items() if is_set)


for name in one:
    print(name, [attempt(name, each) for each in numbers], attempt(name, 3), attempt(name, 'x'))
few = numbers[:3] + numbers[4:8] + numbers[-4:]
for name in two:
    print(name, [attempt(name, each, other) for each in few for other in few], attempt(name, 1, 2))
print(attempt('fma', 2, 3, D('0.00001')), attempt('power', 3, 2), attempt('radix'), attempt('power', D(7), -1),
        attempt('create_decimal_from_float', 0.1), attempt('create_decimal', 0.1), attempt('fma', 1, 2, 'x'))
print(D('1100').logical_and(D('1010')), D('1100').logical_or(10), D('1100').logical_xor(D('1010')), getcontext().prec,
        D('101').logical_invert())
for call in (lambda: D('12').logical_and(1), lambda: D('-1').logical_or(1), lambda: D('1.0').logical_xor(1),
        lambda: D(1).logical_and('1')):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
