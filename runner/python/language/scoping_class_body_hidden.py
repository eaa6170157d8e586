# Names of a class body are not seen by the functions and comprehensions in it.
x = "module"


class Scope:
    x = "class"
    seen_in_body = x
    first_iterable = [letter for letter in x]
    inner = [x for _ in range(1)]
    generated = list(x for _ in range(1))
    lazy = lambda self: x

    def method(self):
        return x

    class Nested:
        seen = x


print(Scope.seen_in_body)
print(Scope.first_iterable)
print(Scope.inner, Scope.generated)
print(Scope().lazy(), Scope().method(), Scope.Nested.seen)


def outer():
    x = "function"

    class Local:
        before = x

        def method(self):
            return x

    class Assigned:
        x = "assigned"
        after = x

    return Local.before, Local().method(), Assigned.after


print(outer())
