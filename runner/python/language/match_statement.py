# python: 3.10
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def describe(value):
    match value:
        case 0 | -1:
            return "small"
        case None | True:
            return "singleton"
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [first, *rest, "end"]:
            return f"list {first} {rest}"
        case (a, b) if a == b:
            return f"twins {a}"
        case Point(0, y=y):
            return f"on the axis {y}"
        case Point(x, y) as point:
            return f"{x} {y} {point.x}"
        case {"kind": "circle", "r": int(r), **rest}:
            return f"circle {r} {rest}"
        case {}:
            return "a dict"
        case str(text) if len(text) > 3:
            return "long " + text
        case str() | bytes():
            return "text"
        case float as number:
            return f"captured {number}"


for thing in [0, -1, None, True, [], [5], [1, 2, 3, "end"], (2, 2), Point(0, 4), Point(3, 4),
              {"kind": "circle", "r": 2, "z": 1}, {"kind": "circle"}, "word", "abc", b"x", 2.5]:
    print(describe(thing))

match = {"match": 1}
case = match["match"]
match[case] = 2
print(match, case)
match case, 3:
    case x, y:
        print(x + y)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
