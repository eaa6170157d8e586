# What a traceback marks from 3.13 on: every line of what failed, apart from those in the middle of many.
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import traceback

nothing = None
table = {}


class Thing:

    def method(self, *args):
        return self


thing = Thing()


def whole_calls():
    value = nothing(1)


def whole_call_behind_return():
    return nothing(
        1,
        2,
    )


def several_targets():
    first = second = nothing()


def method_of_many_lines():
    thing.method(
        1).missing(
        2)


def spread():
    return thing.method(
        1,
        *nothing
    )


def many_lines():
    value = 1 + nothing(
        1,
        2,
        3,
        4,
        5)


def operator():
    value = (1 +
             2 +
             3 +
             nothing +
             5)


def operator_behind_comment():
    value = (1  # one )
             + nothing)


def subscript():
    value = table[
        'a'
        'b'
    ]


def statement():
    raise ValueError(
        'x')


def class_statement():
    class Inner(Thing, metaclass=nothing):
        pass


def loop():
    for each in nothing: pass


def context():
    with thing as value, nothing: pass


def handler():
    try:
        1 / 0
    except nothing:
        pass


def asserted():
    assert (1 ==
            2), 'never'


def member():
    return {[]: each for each in (1,)}


def called_with_blanks():
    value = nothing ( 1 ) .missing


def wide():
    value = '日本' + nothing.missing


for name, function in list(globals().items()):
    if callable(function) and function is not Thing:
        try:
            function()
        except Exception as error:
            print(name)
            shown = ''.join(traceback.format_tb(error.__traceback__.tb_next))
            print('\n'.join(line for line in shown.splitlines() if 'File "' not in line))

# prints:
# whole_calls
#     value = nothing(1)
# whole_call_behind_return
#     return nothing(
#         1,
#         2,
#     )
# several_targets
#     first = second = nothing()
#                      ~~~~~~~^^
# method_of_many_lines
#     1).missing(
#        ^^^^^^^
# spread
#     return thing.method(
#            ~~~~~~~~~~~~^
#         1,
#         ^^
#         *nothing
#         ^^^^^^^^
#     )
#     ^
# many_lines
#     value = 1 + nothing(
#                 ~~~~~~~^
#         1,
#         ^^
#     ...<2 lines>...
#         4,
#         ^^
#         5)
#         ^^
# operator
#     value = (1 +
#              ~~~
#              2 +
#              ~~~
#              3 +
#              ~~^
#              nothing +
#              ~~~~~~~
# operator_behind_comment
#     value = (1  # one )
#              ~~~~~~~~~~
#              + nothing)
#              ^~~~~~~~~
# subscript
#     value = table[
#             ~~~~~^
#         'a'
#         ^^^
#         'b'
#         ^^^
#     ]
#     ^
# statement
#     raise ValueError(
#         'x')
# class_statement
#     class Inner(Thing, metaclass=nothing):
#         pass
# loop
#     for each in nothing: pass
#                 ^^^^^^^
# context
#     with thing as value, nothing: pass
#          ^^^^^
# handler
#     except nothing:
#         pass
# asserted
#     assert (1 ==
#             ^^^^
#             2), 'never'
#             ^
# member
#     return {[]: each for each in (1,)}
#             ^^^^^^^^
# called_with_blanks
#     value = nothing ( 1 ) .missing
#             ~~~~~~~~^^^^^
# wide
#     value = '日本' + nothing.missing
#                      ^^^^^^^^^^^^^^^
