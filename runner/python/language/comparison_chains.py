# a < b < c evaluates b once and stops at the first false link.
def show(n):
    print("eval", n)
    return n


print(show(1) < show(2) < show(3))
print(show(3) < show(2) < show(1))
print(1 < 2 > 1, 1 < 3 > 5, 1 == 1.0 == True)
print(1 < 2 in [2, 3], 1 in [1] == True, (1 in [1]) == True)
print(not 1 == 2, not 1 < 2 < 3)
print("a" < "b" < "c", [1] < [1, 0] < [2])
x = 5
print(0 <= x <= 10, 0 <= x < 5, x is x is not None)


class Odd:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "<", getattr(other, "name", other))
        return [] if self.name == "falsy" else self.name

    def __gt__(self, other):
        print(self.name, ">", getattr(other, "name", other))
        return 0


print(Odd("a") < Odd("b") < Odd("c"))
print(Odd("falsy") < Odd("b") < Odd("c"))
print(3 < Odd("right"))
