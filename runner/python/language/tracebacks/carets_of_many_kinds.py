# Each exception is raised while the one before it is handled, so that all are shown.
nothing = None
table = {}


class Refuses:

    def __bool__(self):
        return 1 / 0

    def __format__(self, how):
        return 1 // 0


refuses = Refuses()


def name():
    return undefined_name + 1


def attribute():
    return nothing.first.second


def chain_of_methods():
    return (refuses
            .__class__
            .missing())


def subscript():
    return table['key']['other'] + 1


def subscript_with_blanks():
    return [1, 2, 3][ 5 ]


def operators():
    return (1 + 2) * (3 + nothing) - 4


def operator_behind_bracket():
    return (1) / (0)


def operator_of_two_characters():
    return 1  //  0


def over_lines():
    return 1 + (
        2 +
        nothing
    ) + 3


def condition():
    if refuses: pass


def both():
    value = refuses and 1


def negation():
    return not refuses


def loop():
    for each in nothing:  # over what is nothing
        pass


def comprehension():
    return [each.missing for each in (1, 2) if each]


def unpacking():
    first, (second, third) = 1, (2,)


def stored():
    nothing['key'] = 1 + 2


def augmented():
    table['q' + 1] += 1


def asserted():
    assert 1 == 2, 'never'


def formatted():
    return f'a {refuses:>5} {1}'


def called():
    return int('no number')


def called_inside():
    return len(str(int('x')), 1)


def decorated():
    @nothing
    def inner():
        pass


def spread():
    return print(*nothing)


def with_accents():
    return 'äöü' + nothing.missing


KINDS = [name, attribute, chain_of_methods, subscript, subscript_with_blanks, operators, operator_behind_bracket,
         operator_of_two_characters, over_lines, condition, both, negation, loop, comprehension, unpacking, stored,
         augmented, asserted, formatted, called, called_inside, decorated, spread, with_accents]


def all_of(kinds):
    if kinds:
        try:
            all_of(kinds[:-1])
        finally:
            kinds[-1]()


all_of(KINDS)
