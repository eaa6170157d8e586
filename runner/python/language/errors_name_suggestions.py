# The message of NameError and AttributeError is the same when printed by the program.
value = 1
for text, action in (("name", lambda: valu), ("builtin", lambda: prnt),
        ("attribute", lambda: "abc".uper), ("local", lambda: [].apend)):
    try:
        action()
    except (NameError, AttributeError) as error:
        print(text, str(error), error.args, len(error.args))


def function():
    inner_value = 1
    return inner_valu


try:
    function()
except NameError as error:
    print(error)


class Thing:
    colour = 1

    def method(self):
        return self.color


try:
    Thing().method()
except AttributeError as error:
    print(error)
try:
    colour
except NameError as error:
    print(error)
