# Which items a sort compares, and in which order.


class Item:

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, '<', other.value, end='; ')
        return self.value < other.value


for values in ([1], [2, 1], [1, 2, 3], [3, 2, 1], [3, 1, 2, 5, 4], [5, 4, 6, 3, 7, 1]):
    print(values, '->', [item.value for item in sorted(Item(value) for value in values)])
    print([item.value for item in sorted((Item(value) for value in values), reverse=True)])
try:
    sorted([1, 'a', 2])
except TypeError as error:
    print(error)
