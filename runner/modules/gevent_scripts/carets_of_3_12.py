# What a traceback marks in 3.12: one line, by rules of its own.
# pairs: py3.12-gevent25.9
import traceback

nothing = None


class Refuses:

    def __bool__(self):
        raise ValueError('no truth')

    def __format__(self, how):
        raise ValueError('no text')


refuses = Refuses()


def condition():
    if refuses: pass


def chosen():
    return 1 if refuses else 2


def asserted():
    assert 1 == 2, 'never'


def loop():
    for each in nothing:  # over nothing
        pass


def formatted():
    return f'a {refuses:>5} {1}'


def operator():
    return (1) - (nothing)


def subscript():
    return [1, 2, 3] [ 5 ]


def over_lines():
    return (1 +
            nothing)


def comprehension():
    return [each.missing for each in (1, 2)]


def keys():
    return {[]: each for each in (1,)}


def wide():
    return '日本' + nothing.missing


for name, function in list(globals().items()):
    if callable(function) and function is not Refuses:
        try:
            function()
        except Exception as error:
            print(name)
            shown = traceback.extract_tb(error.__traceback__.tb_next)
            print(''.join(shown.format()[:1]).partition('\n')[2], end='')
            print(shown[0].lineno, shown[0].end_lineno, shown[0].colno, shown[0].end_colno)

# prints:
# condition
#     if refuses: pass
#        ^^^^^^^
# 21 21 7 14
# chosen
#     return 1 if refuses else 2
#                 ^^^^^^^
# 25 25 16 23
# asserted
#     assert 1 == 2, 'never'
# 29 29 4 26
# loop
#     for each in nothing:  # over nothing
# 33 34 4 12
# formatted
#     return f'a {refuses:>5} {1}'
#                ^^^^^^^^^^^^
# 38 38 15 27
# operator
#     return (1) - (nothing)
#            ~~~~^~~~~~~~~~~
# 42 42 11 26
# subscript
#     return [1, 2, 3] [ 5 ]
#            ~~~~~~~~~~^^^^^
# 46 46 11 26
# over_lines
#     return (1 +
#             ^^^
# 50 51 12 19
# comprehension
#     return [each.missing for each in (1, 2)]
#             ^^^^^^^^^^^^
# 55 55 12 24
# keys
#     return {[]: each for each in (1,)}
#             ^^^^^^^^
# 59 59 12 20
# wide
#     return '日本' + nothing.missing
#                     ^^^^^^^^^^^^^^^
# 63 63 22 37
