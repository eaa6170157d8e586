# In augmented assignment the target's parts are evaluated once, before the right side.
def log(label, value):
    print(label)
    return value


data = [1, 2, 3]
log("object", data)[log("index", 1)] += log("value", 10)
print(data)


class Box:
    n = 5


box = Box()
log("box", box).n *= log("factor", 3)
print(box.n, Box.n, vars(box))
table = {"k": [1]}
table[log("key", "k")] += log("list", [2])
print(table)
i = 0
values = [10, 20, 30]


def advance():
    global i
    i += 1
    return i


values[advance()] += advance()
print(values, i)
x = 1
x += (x := 5)
print(x)
matrix = [[1, 2], [3, 4]]
matrix[log("row", 0)][log("column", 1)] -= log("minus", 7)
print(matrix)
