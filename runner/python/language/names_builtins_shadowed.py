# Globals shadow builtins; deleting the global uncovers the builtin again.
print(len("abc"))
len = lambda thing: "shadowed " + repr(thing)
print(len("abc"))


def call_len(thing):
    return len(thing)


print(call_len([1]))
del len
print(call_len([1]))


def local_shadow(list):
    return list


print(local_shadow((1, 2)))
print(list((1, 2)))


class Box:
    str = "class attribute"
    shown = str

    def text(self):
        return str(1)


print(Box.shown, Box().text())
for print_ in [print]:
    print_("through another name")
try:
    del len
except NameError as error:
    print(error)
