# Complex numbers: literals, arithmetic, what they are equal to, their text, and what they are made of.
def tried(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


c = 3 + 4j
print(c, repr(c), abs(c), c.real, c.imag, c.conjugate(), -c, +c, c == 3 + 4j, c != 3, hash(c), hash(1 + 0j) == hash(1))
print(c ** 2, c ** 0.5, 2 ** c, c ** -1, c / (1 - 1j), c * 2, 1 / c, c - 3, (1e200 + 1j) * 1e200j, (-8) ** (1 / 3))
print(0j, -0j, -1j, complex(-0.0, -0.0), complex(0, float('nan')), 1e16 + 1e-05j, 1E5j, 1_0j, .5j, 0.1 + 0.2j, 007j)
print(complex(), complex('3'), complex('-j'), complex('1e3-2.5E-1j'), complex(' ( nan-infj ) '), complex(True, 2.5),
      complex(1j, 1j), complex(imag=2), complex(real=1.5), complex('+1_0j'))
print({1: 'a'}[1 + 0j], 1j in {1j: 2}, bool(0j), True + 1j, isinstance(c, complex), 10 ** 400 == 1j, sum([1j, 2]))
for make in (lambda: c < 1, lambda: c // 2, lambda: c % 2, lambda: divmod(c, 1), lambda: int(c), lambda: float(c),
             lambda: round(c), lambda: complex('1 +2j'), lambda: complex(''), lambda: complex(None),
             lambda: complex('1', 2), lambda: complex(1, '2'), lambda: complex(1, []), lambda: complex(1, 2, 3),
             lambda: complex(x=1), lambda: complex(1, real=2), lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 1j / 0,
             lambda: pow(1j, 2, 3), lambda: ~c, lambda: [1][1j], lambda: setattr(c, 'real', 1), lambda: sorted([1j, 2]),
             lambda: abs(1e308 + 1.7e308j), lambda: c.__round__, lambda: '%d' % c, lambda: '%.2f' % c,
             lambda: '%s|%r' % (c, c), lambda: c.__getnewargs__(), lambda: 10 ** 400 + 1j, lambda: 1e300j ** 3):
    tried(make)
for spec in ('', '.2f', '+.1f', 'e', 'g', '>20', '<20.3f', '^20', ',.2f', '.3', 'd', '=10', '010', '%', 's', '_.1f'):
    tried(lambda: format(1234.5 - 6.789j, spec))
print(f'{c:.1f} {c!r:>10} {1j:g} {1j:.3} {-0.5j:8}|')


class Given:
    def __init__(self, result):
        self.result = result

    def __complex__(self):
        return self.result


class Real:
    def __float__(self):
        return 2.5


class Whole:
    def __index__(self):
        return 7


class Derived(complex):
    def __repr__(self):
        return 'derived'

    def __add__(self, other):
        return 'own sum'


for make in (lambda: complex(Given(1 + 2j)), lambda: complex(Given(5)), lambda: complex(Real()),
             lambda: complex(Whole()),
             lambda: float(Whole()), lambda: Derived(1, 2), lambda: str(Derived(1, 2)), lambda: 1j + Derived(1),
             lambda: Derived(1) + 1, lambda: Derived(3) * 2, lambda: complex(Derived(1)), lambda: Derived('2j').imag):
    tried(make)


def kind(value):
    match value:
        case 2 + 3j:
            return 'two and three'
        case -1j:
            return 'minus one'
        case complex(real=0):
            return 'imaginary'
        case complex():
            return 'other'


print([kind(each) for each in (2 + 3j, -1j, 5j, 1 + 1j, 2)])
