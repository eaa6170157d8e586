# ast.literal_eval: what is a literal, and what is said of the rest, by the kind of its node.
import ast

for text in ("[1, 2.5, 'a', None, True, (1,), {2}, {'k': -3}]", '1+2j', '-1 - 2j', '1 + 2', "__import__('os')",
            'a.b', '+5',
             "{'a': foo}", '\n5', "-'a'", 'set()', "b'x' b'y'", '1_000', '[*[1]]', '...', '{}', '-True', "f'{1}'",
             '1 if 1 else 2', '((1))', '--1', '~1', 'not 1', '{1: 2, **{}}', 'lambda: 1', 'x', 'a and b',
            '1 < 2', 'x[0]',
             '[i for i in x]', '{i for i in x}', '{i: 1 for i in x}', '(i for i in x)', 'set([1])',
            '(1,\n\n y)', '(a := 1)',
             'x + 1j', '1j + 1', "'%s' % 1", '[1, {2: print}]', '', '[1,,2]', '  7'):
    try:
        print(repr(text), repr(ast.literal_eval(text)))
    except (ValueError, SyntaxError) as error:
        print(repr(text), type(error).__name__, str(error).split(' at 0x')[0])
