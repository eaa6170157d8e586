# Functions and classes defined under conditions and in loops.
flag = True
if flag:
    def chosen():
        return "first"
else:
    def chosen():
        return "second"
print(chosen())


def redefine():
    return "old"


kept = redefine


def redefine():
    return "new " + kept()


print(redefine())
try:
    from no_such_module_at_all import thing
except ImportError:
    def thing():
        return "fallback"
print(thing())
functions = {}
for name in ("a", "b"):
    def named(suffix=name):
        return "named " + suffix
    functions[name] = named
print([functions[k]() for k in functions], named())


def factory(kind):
    if kind == "class":
        class Made:
            label = kind
        return Made
    elif kind == "function":
        def made():
            return kind
        return made
    return lambda: kind


print(factory("class").label, factory("function")(), factory("other")())


def uses_conditional_local(define):
    if define:
        def inner():
            return "inner"
    try:
        return inner()
    except UnboundLocalError:
        return "not defined"


print(uses_conditional_local(True), uses_conditional_local(False))
while True:
    class InLoop:
        pass
    break
print(InLoop.__name__)
