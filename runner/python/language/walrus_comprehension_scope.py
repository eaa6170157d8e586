# In a comprehension the walrus binds outside of it, the loop variable stays inside.
def outer():
    result = [seen := n * n for n in range(4) if n % 2]
    return result, seen, "n" in locals()


print(outer())


def through_nonlocal():
    count = 0

    def inner():
        nonlocal count
        [count := count + 1 for _ in range(3)]
        return count

    return inner(), count


print(through_nonlocal())


def through_global():
    global top
    [top := value for value in "xyz"]


through_global()
print(top)
nested = [[deep := (i, j) for j in range(2)] for i in range(2)]
print(nested, deep)
print({(k := n): k + 1 for n in range(3)}, k)
lazy = ((current := n) for n in range(3))
print("current" in globals())
next(lazy)
print(current)
