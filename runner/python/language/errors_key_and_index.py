# KeyError and IndexError in their forms.
cases = [
    lambda: {}["k"], lambda: {}[5], lambda: {}[(1, "a")], lambda: {}[None], lambda: {}["a\nb"],
    lambda: {"a": 1}["A"],
    lambda: [][0], lambda: [1][-2], lambda: (1,)[1], lambda: ""[0], lambda: "abc"[3],
    lambda: b""[0], lambda: range(2)[2],
    lambda: [1, 2][10 ** 20], lambda: {1}.remove("x"), lambda: {}.pop("p"), lambda: [].pop(),
    lambda: {}.popitem(), lambda: set().pop(),
    lambda: "{}".format(), lambda: "{a}".format(), lambda: "%(k)s" % {}, lambda: [1].pop(3),
]
for number, case in enumerate(cases):
    try:
        case()
    except LookupError as error:
        print(number, type(error).__name__, error, repr(error), error.args)


def assign():
    [1][1] = 2


def delete():
    del [1][1]


def delete_key():
    del {}["gone"]


def nested():
    return {"a": [{"b": 1}]}["a"][0]["c"]


for case in (assign, delete, delete_key, nested):
    try:
        case()
    except LookupError as error:
        print(case.__name__, repr(error))
try:
    try:
        {}["inner"]
    except KeyError as error:
        raise IndexError("converted: %s" % error) from error
except LookupError as error:
    print(error, repr(error.__cause__))
