# ast.literal_eval, and copyreg's functions in copy and pickle.
import ast
import copy
import copyreg
import pickle

for text in ('1', '-1.5', '"a" \'b\'', "b'x'", '(1, 2)', '1, 2', '[1, [2, {}]]', "{'a': 1, 'b': (None, True)}",
             '{1, 2}',
             '0x1f', '1_000', '"""x\ny"""', "r'\\d'", '()', '(1)', '[\n 1, # one\n 2,\n]', "u'x'", '+3'):
    print(repr(text), repr(ast.literal_eval(text)))
for text in ('foo', 'x y', '[1', '', '1 +'):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.hidden = 'lost'


class Open:
    pass


def reduce_point(point):
    print('reducing')
    return Point, (point.x, point.y)


copyreg.pickle(Point, reduce_point)
point = Point(1, [2])
point.hidden = 'kept only by copying attributes'
for made in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):
    print(made.x, made.y, made.hidden, made.y is point.y)
print(copyreg.dispatch_table[Point] is reduce_point, Open in copyreg.dispatch_table)
for attempt in (lambda: copyreg.pickle(Open, 5), lambda: copyreg.constructor(5)):
    try:
        attempt()
    except TypeError as error:
        print(error)
