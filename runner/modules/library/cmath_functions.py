# cmath: what its functions answer and refuse; complex numbers among fractions, copies, pickles and numbers' classes.
import cmath
import copy
import fractions
import math
import numbers
import pickle


def tried(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


NUMBERS = (0, -1, 0.5, 2, -2 + 3j, 1j, -0.0 - 1j, 1e-320 + 1e-320j, 1e308 + 1e308j, 0.9 + 0.1j, complex('inf'),
           800 + 1j)
for name in ('sqrt', 'exp', 'log', 'log10', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh',
             'asinh',
             'acosh', 'atanh', 'phase', 'polar', 'isnan', 'isinf', 'isfinite'):
    print(name)
    for number in NUMBERS:
        tried(lambda: getattr(cmath, name)(number))
for make in (lambda: cmath.log(8, 2), lambda: cmath.log(1j, 0), lambda: cmath.rect(2, cmath.pi / 2),
             lambda: cmath.rect(0, math.inf),
             lambda: cmath.rect(1, math.inf), lambda: cmath.isclose(1 + 1e-10j, 1), lambda: cmath.isclose(1, 2,
                                                                                                          rel_tol=-1),
             lambda: cmath.isclose(1, 1.1, abs_tol=0.2), lambda: cmath.isclose(math.inf, 1e308),
             lambda: cmath.sqrt('x'),
             lambda: math.isclose(1, 1.1, rel_tol=0.2), lambda: math.isclose(math.inf, math.inf),
             lambda: math.isclose(1, 2, abs_tol=-1), lambda: math.sqrt(1j), lambda: (cmath.tau, cmath.infj,
                                                                                     cmath.nanj)):
    tried(make)
for make in (lambda: fractions.Fraction(1, 2) + 1j, lambda: 1j * fractions.Fraction(1, 2),
             lambda: fractions.Fraction(1, 2) == 0.5 + 0j, lambda: copy.deepcopy([1j]), lambda: copy.copy(2j),
             lambda: pickle.loads(pickle.dumps([1j, complex('inf')])), lambda: isinstance(1j, numbers.Complex),
             lambda: isinstance(1j, numbers.Real), lambda: isinstance(1.5, numbers.Complex)):
    tried(make)
