# A class body reads names from itself, then from the module, even after assigning them.
y = "global y"


class Reader:
    first = y
    y = "class y"
    second = y
    del y
    third = y
    for index in range(3):
        pass
    made = [n * 2 for n in range(index)]


print(Reader.first, "|", Reader.second, "|", Reader.third)
print(Reader.index, Reader.made, "y" in vars(Reader))


class Conditional:
    if y:
        def chosen(self):
            return "yes"
    else:
        def chosen(self):
            return "no"
    total = 0
    while total < 5:
        total += 2
    try:
        1 / 0
    except ZeroDivisionError as error:
        caught = str(error)


print(Conditional().chosen(), Conditional.total, Conditional.caught)
print(hasattr(Conditional, "error"))
