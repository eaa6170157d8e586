# One function with every kind of variable.
g = "global"


def outer(p, q="default", *args, kw="kw", **kwargs):
    free = "free"
    only_local = "local"

    def inner(p2, *, opt=only_local):
        nonlocal free
        global g
        seen = (p, q, args, kw, sorted(kwargs), free, g, p2, opt)
        free = "changed free"
        g = "changed global"
        return seen

    def reader():
        return free, p, g

    p = "rebound parameter"
    result = inner("p2")
    args += ("more",)
    kwargs["added"] = True
    return result, reader(), args, sorted(kwargs)


print(outer("p", "q", 1, 2, kw="given", extra="x"))
print(g)


def shadows(print=print, len=len):
    print("parameter named like a builtin", len("abc"))


shadows()


def uses_loop_variable():
    for i in range(3):
        def get():
            return i
    i = "after"
    return get(), [i for i in range(2)], i


print(uses_loop_variable())


def deep():
    a = 1

    def one():
        b = 2

        def two():
            c = 3

            def three():
                nonlocal a, b, c
                a, b, c = a + 10, b + 10, c + 10
                return a, b, c
            return three(), c
        return two(), b
    return one(), a


print(deep())
