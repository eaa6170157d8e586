class Name(str):
    def shout(self):
        return self.upper() + "!"


name = Name("worker")
print(name == "worker", "worker" == name, name == Name("worker"), name != "worker", hash(name) == hash("worker"))
print({"worker": 1}[name], {name: 2}["worker"], name in ["worker"], name in {"worker"})
print(name.shout(), type(name + "x").__name__)
print(sorted([Name("b"), "a"]), name < "x", isinstance(name, str), repr(name), str(name) is name, f"{name:>8}")
name.extra = 5
print(name.extra, getattr(Name("upper"), "extra", None), getattr("abc", Name("upper"))())
