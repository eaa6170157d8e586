# Annotated assignment: the value is optional, simple names without value stay unbound.
count: int = 3
label: "str" = "text"
print(count, label)
unset: float
try:
    unset
except NameError as error:
    print(error)


class Holder:
    size: int = 5
    other: str

    def __init__(self):
        self.value: int = 9


print(Holder.size, hasattr(Holder, "other"), Holder().value)


def annotated(a: int, b: "anything" = 2, *rest: str, key: float = 1.5, **more) -> list:
    local: int = a
    return [local, b, rest, key, more]


print(annotated(1))
print(annotated(1, 2, 3, key=4, z=5))
items = [0, 0]
items[0]: int = 4
print(items)


def local_annotation():
    name: int
    try:
        return name
    except UnboundLocalError:
        return "still unbound"


print(local_annotation())
