"""Digits of `decimal`: how a coefficient is rounded, text of numbers and numbers of text.

A number is a sign (0 or 1), a coefficient that is an integer of any size, and an exponent, as in the General Decimal
Arithmetic Specification.
"""
import re

from _frames import unsupported

_NUMBER = re.compile(r'([-+])?(?:(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(s?nan)(\d*))$', re.IGNORECASE)
_FORMAT = re.compile(r'(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?$', re.DOTALL)


def count_of(coefficient):
    return len(str(coefficient)) if coefficient < 10 ** 4000 else _long_count(coefficient)


def _long_count(coefficient):
    # str() refuses so many digits from 3.11 on.
    count = int(coefficient.bit_length() * 0.30102999566398119)
    while 10 ** count <= coefficient:
        count += 1
    return count


def digits_of(coefficient):
    if coefficient < 10 ** 4000:
        return str(coefficient)
    high, low = divmod(coefficient, 10 ** 4000)
    return digits_of(high) + str(low).rjust(4000, '0')


def goes_up(rounding, sign, kept, half):
    """Whether a coefficient is rounded away from zero; *half*: -1, 0, 1 as what is cut off compares with a half."""
    if rounding == 'ROUND_HALF_EVEN':
        return half > 0 or half == 0 and kept % 2 == 1
    if rounding == 'ROUND_HALF_UP':
        return half >= 0
    if rounding == 'ROUND_HALF_DOWN':
        return half > 0
    if rounding == 'ROUND_CEILING':
        return not sign
    if rounding == 'ROUND_FLOOR':
        return bool(sign)
    if rounding == 'ROUND_05UP':
        return kept % 10 in (0, 5)
    return rounding == 'ROUND_UP'


def cut(sign, coefficient, count, rounding):
    """Without its last *count* digits; whether they were more than zeros."""
    unit = 10 ** min(count, count_of(coefficient) + 1)
    kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    half = (2 * rest > unit) - (2 * rest < unit)
    return kept + goes_up(rounding, sign, kept, half), True


def parts_of(text):
    """(sign, coefficient, exponent, kind of what is no finite number); None for no number."""
    found = _NUMBER.match(text.strip().replace('_', ''))
    if found is None or not (found[2] or found[3] or found[5] or found[6]):
        return None
    sign = int(found[1] == '-')
    if found[5]:
        return sign, 0, 0, 'Infinity'
    if found[6]:
        return sign, int(found[7] or 0), 0, 'sNaN' if found[6].lower() == 'snan' else 'NaN'
    fraction = found[3] or ''
    return sign, int((found[2] or '') + fraction or 0), int(found[4] or 0) - len(fraction), ''


def parts_of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if isinstance(exponent, str) and exponent not in ('F', 'n', 'N'):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    coefficient = 0
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
        coefficient = coefficient * 10 + digit
    if exponent == 'F':
        return sign, 0, 0, 'Infinity'
    return (sign, coefficient, 0, 'NaN' if exponent == 'n' else 'sNaN') if exponent in ('n', 'N') else (
        sign, coefficient, exponent, '')


def parts_of_float(value):
    if value != value or value in (float('inf'), float('-inf')):
        return parts_of(repr(value))
    above, below = abs(value).as_integer_ratio()
    places = below.bit_length() - 1
    return int(repr(value)[0] == '-'), above * 5 ** places, -places, ''


def plain_text(sign, coefficient, exponent, capitals, by_thousands=False):
    """An exponent where there would be more than five zeros in front; for engineers it can be divided by three."""
    digits = digits_of(coefficient)
    left = exponent + len(digits)
    if exponent <= 0 and left > -6:
        dot = left
    elif not by_thousands:
        dot = 1
    else:
        dot = (left - 1) % 3 + 1 if coefficient else (left + 1) % 3 - 1
    return '-' * sign + _placed(digits, left, dot, 'E' if capitals else 'e')


def _placed(digits, left, dot, letter, grouping='', least=0):
    if dot <= 0:
        whole, fraction = '0', '0' * -dot + digits
    else:
        whole, fraction = digits[:dot].ljust(dot, '0'), digits[dot:]
    behind = '.' + fraction if fraction else ''
    if left != dot:
        behind += '%s%+d' % (letter, left - dot)
    return _grouped(whole, grouping, least - len(behind)) + behind


def _grouped(whole, separator, least):
    if not separator:
        return whole
    while True:
        groups = [whole[max(end - 3, 0):end] for end in range(len(whole), 0, -3)]
        text = separator.join(reversed(groups))
        if len(text) >= least:
            return text
        whole = '0' + whole


def parsed_format(specification):
    found = _FORMAT.match(specification)
    if found is None:
        raise ValueError('invalid format string')
    fill, align, sign, alternate, zero, width, grouping, precision, kind = found.groups()
    if alternate or kind == 'n' or grouping == '_':
        unsupported('the format %r of a decimal number' % specification)
    if zero and not align:
        fill, align = '0', '='
    return (fill or ' ', align or '>', sign or '-', int(width or 0), grouping or '',
            None if precision is None else int(precision), kind)


def formatted(sign, coefficient, exponent, layout, rounding, capitals):
    fill, align, plus, width, grouping, precision, kind = layout
    kind = kind or ('G' if capitals else 'g')
    if kind == '%':
        exponent += 2
    fixed = kind in 'fF%'
    count = count_of(coefficient)
    if precision is not None:
        if fixed:
            drop = -precision - exponent
        else:
            drop = count - (precision + 1 if kind in 'eE' else precision or 1)
        if drop > 0:
            coefficient, _ = cut(sign, coefficient, drop, rounding)
            exponent += drop
            if not fixed and count_of(coefficient) > count - drop and coefficient:
                coefficient //= 10
                exponent += 1
        elif drop < 0 and kind not in 'gG' and (coefficient or fixed):
            coefficient *= 10 ** -drop
            exponent += drop
    elif fixed and exponent > 0:
        coefficient *= 10 ** exponent
        exponent = 0
    digits = digits_of(coefficient)
    left = exponent + len(digits)
    if fixed:
        dot = left
    elif kind in 'eE':
        dot = 1 - precision if not coefficient and precision is not None else 1
    else:
        dot = left if exponent <= 0 and left > -6 else 1
    front = '-' if sign else plus.replace('-', '')
    least = width - len(front) if fill == '0' and align == '=' else 0
    body = _placed(digits, left, dot, 'E' if kind in 'EG' else 'e', grouping, least)
    if kind in 'eE' and left == dot:
        body += kind + '+0'
    return padded(front, body + '%' * (kind == '%'), fill, align, width)


def padded(front, body, fill, align, width):
    missing = max(width - len(front) - len(body), 0)
    if align == '=':
        return front + fill * missing + body
    if align == '^':
        return fill * (missing // 2) + front + body + fill * (missing - missing // 2)
    return front + body + fill * missing if align == '<' else fill * missing + front + body
