class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, *details):
        print("exit", self.name)


with (Manager("a"), Manager("b")):
    print("body")
with (Manager("c") as c, Manager("d")):
    print(c)
with (Manager("e")):
    print("one")
with (Manager("f")) as f, Manager("g") as g:
    print(f, g)
