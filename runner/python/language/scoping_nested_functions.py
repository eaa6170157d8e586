# Names are looked up in the enclosing functions, innermost first.
name = "module"


def level1():
    name = "level1"
    only1 = 1

    def level2():
        only2 = 2

        def level3():
            return name, only1, only2

        return level3

    def level2_own():
        name = "own"

        def level3():
            return name

        return level3()

    return level2()(), level2_own()


print(level1())


def skips_class():
    value = "function"

    class Middle:
        value = "class"

        def get(self):
            def deeper():
                return value
            return deeper()

    return Middle().get()


print(skips_class())


def unbound_free():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error.args[0].split("'")[1])
    later = 1
    return inner()


print(unbound_free())
