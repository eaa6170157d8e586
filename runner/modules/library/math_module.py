# The functions of math that programs use.
import math
print(math.floor(2.7), math.ceil(2.1), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.9),
    math.sqrt(16), round(math.pi, 5), round(math.e, 5))
print(math.inf, -math.inf, math.isnan(math.nan), math.isinf(math.inf), math.gcd(12, 18),
    math.factorial(10), math.pow(2, 3), math.fabs(-1))
print(math.hypot(3, 4), math.log(1), math.log2(8), math.log10(1000), math.exp(0),
    math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fmod(-7, 3))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1)):
    try:
        bad()
    except ValueError as error:
        print(type(error).__name__)
print(math.frexp(10.5), math.ldexp(0.75, 4), math.modf(-2.25))
print(math.prod([2, 3, 4]), math.prod([], start=2), math.isfinite(1.0))
print(round(math.asin(1), 6), round(math.acos(0), 6), math.tanh(0), math.expm1(0), math.log1p(0), math.frexp(0.0))
