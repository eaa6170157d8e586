# __enter__ gives the value, __exit__ always runs.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, trace is not None)


with Manager("a") as a:
    print("body", a)
with Manager("b") as b, Manager("c") as c:
    print(b, c)
with Manager("no target"):
    pass
try:
    with Manager("d") as d, Manager("e"):
        raise ValueError("in body")
except ValueError as error:
    print("caught", error, d)


def returns():
    with Manager("f"):
        return "returned"


print(returns())
for i in range(3):
    with Manager(str(i)):
        if i == 0:
            continue
        if i == 1:
            break
with Manager("xy") as (first, second):
    print(first, second)


class Holder:
    pass


with Manager("attribute") as Holder.value:
    print(Holder.value)
