# What calls give back: None without return, tuples for several values.
def nothing():
    pass


def bare():
    return


def several():
    return 1, "two", [3]


def single_tuple():
    return 1,


def branches(n):
    if n > 0:
        return "positive"
    elif n == 0:
        return
    for _ in range(1):
        if n == -1:
            return "in loop"
    while True:
        return "in while"


print(nothing(), bare(), several(), single_tuple())
print([branches(n) for n in (1, 0, -1, -2)])


def nested():
    def inner():
        return "inner"
    inner()


print(nested())
result = print("printed")
print(result)
print((lambda: None)(), (lambda: (1, 2))())
print([].append(1), {}.update(a=1), [2, 1].sort(), {1}.add(2))


def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


print([recursive(n) for n in range(10)])
a, b, c = several()
print(a, b, c)
