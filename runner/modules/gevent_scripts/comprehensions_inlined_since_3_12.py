"""From 3.12 on a comprehension stands in the code around it: its names are found there, and locals() has both."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import sys


def shown(a):
    print([sorted(locals()) for i in 'x'], [locals()['i'] for i in 'y' if a], {i: sorted(locals()) for i in 'z'})
    print([[sorted(locals()) for j in 'x'] for i in 'y'], list(sorted(locals()) for i in 'x'))


def run(a):
    for text in ('[a * i for i in range(3)]', 'list(a * i for i in range(3))', "[(lambda: a)() for i in 'x']",
                 "{k: a for k in 'x'}", "[[a for j in 'x'] for i in 'y']", "[i for i in 'xy' if a]",
                 "[(b := a) for i in 'x']"):
        try:
            print(text, eval(text))
        except NameError as error:
            print(text, error)
    names = {}
    exec("y = [a for i in range(2)]\nz = {y[0] for i in 'x'}", {'a': 3}, names)
    print(names)
    try:
        exec("class Inner:\n    found = [a for i in 'x']", {}, {'a': 1})
    except NameError as error:
        print(error)


shown(1)
run(2)
print([sys._getframe().f_code.co_name for i in 'x'], list(sys._getframe().f_code.co_name for i in 'x'))

# prints:
# [['a', 'i']] ['y'] {'z': ['a', 'i']}
# [[['a', 'i', 'j']]] [['.0', 'i']]
# [a * i for i in range(3)] [0, 2, 4]
# list(a * i for i in range(3)) name 'a' is not defined
# [(lambda: a)() for i in 'x'] name 'a' is not defined
# {k: a for k in 'x'} {'x': 2}
# [[a for j in 'x'] for i in 'y'] [[2]]
# [i for i in 'xy' if a] ['x', 'y']
# [(b := a) for i in 'x'] [2]
# {'y': [3, 3], 'z': {3}}
# name 'a' is not defined
# ['<module>'] ['<genexpr>']
