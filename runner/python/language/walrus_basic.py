# An assignment expression binds in the function around it and gives the value.
if (n := len("hello")) > 3:
    print("long", n)
values = iter([1, 2, 3, 0, 4])
while (item := next(values)) != 0:
    print("item", item)
print("stopped at", item)
print([y := 5, y ** 2, y], y)
print([last := x for x in range(4)], last)
print(any((found := word).startswith("b") for word in ["apple", "banana", "cherry"]), found)


def function():
    total = 0
    partial = [total := total + v for v in (1, 2, 3)]
    return partial, total


print(function())
print(f"{(z := 3) + 1} {z}")
x = (a := 1, b := 2)
print(x, a, b)


def arguments(first, second):
    return first, second


print(arguments(p := 1, second=(q := 2)), p, q)
print((t := 1, 2), t)
if not (m := {}.get("k")):
    print("falsy", m)
