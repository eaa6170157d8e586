# type(name, bases, dict) makes a class at run time.
def describe(self):
    return self.__class__.__name__ + " " + str(self.value)


Made = type("Made", (), {"value": 1, "describe": describe})
print(Made().describe(), Made.__name__, Made.__module__, Made)
Sub = type("Sub", (Made,), {"value": 2})
print(Sub().describe(), issubclass(Sub, Made))
Error = type("Error", (ValueError,), {})
try:
    raise Error("dynamic")
except ValueError as error:
    print(type(error), error)
namespace = {"n": 1}
Copy = type("Copy", (object,), namespace)
namespace["n"] = 2
print(Copy.n)
classes = [type("C%d" % i, (), {"i": i}) for i in range(3)]
print([(c.__name__, c.i) for c in classes])
for arguments in [("X",), ("X", (), {}, 1), (1, (), {}), ("X", [], {})]:
    try:
        print(type(*arguments))
    except TypeError as error:
        print("TypeError", error if len(arguments) != 1 else "")
print(type(5), type("x"), type(None), type([]), type(type), type(print).__name__)
print(type(lambda: 0).__name__, type(describe).__name__, type(Made().describe).__name__)
