# Functions that call themselves and each other.
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves


def permutations(items):
    if not items:
        return [[]]
    return [[head] + tail for i, head in enumerate(items)
            for tail in permutations(items[:i] + items[i + 1:])]


def flatten(thing):
    if isinstance(thing, list):
        return [leaf for part in thing for leaf in flatten(part)]
    return [thing]


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(factorial(20), factorial(30))
print(is_even(100), is_odd(7))
print(hanoi(3, "a", "b", "c", []))
print(permutations([1, 2, 3]))
print(flatten([1, [2, [3, [4]], 5], []]))
print(depth(500))
print((lambda f: lambda n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1))(6))
