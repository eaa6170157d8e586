# Rich comparison methods, their reflections, and NotImplemented.
class Number:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n)
        return self.n == other.n if isinstance(other, Number) else NotImplemented

    def __lt__(self, other):
        print("lt", self.n)
        return self.n < other.n if isinstance(other, Number) else NotImplemented

    def __le__(self, other):
        print("le", self.n)
        return self.n <= other.n if isinstance(other, Number) else NotImplemented


one, two = Number(1), Number(2)
print(one < two, one > two)
print(one <= two, one >= two)
print(one == two, one != two)
print(one == 1, 1 == one, one != "x")
try:
    one < 5
except TypeError as error:
    print(error)
try:
    5 > one
except TypeError as error:
    print(error)


class Special(Number):
    def __gt__(self, other):
        print("special gt", self.n)
        return "special"


print(one < Special(9))
print(one > Special(0))
print(sorted([Number(3), Number(1), Number(2)], key=lambda item: item.n)[0].n)
print(max(one, two).n)
