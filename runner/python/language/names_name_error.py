# Unknown names raise NameError, with the name in the message.
def uses_later():
    return later


try:
    missing
except NameError as error:
    print(error, error.args)

try:
    uses_later()
except NameError as error:
    print(error)

later = 5
print(uses_later())
del later

try:
    uses_later()
except NameError as error:
    print(type(error) is NameError, error)

try:
    del never_there
except NameError as error:
    print(error)

print("missing" in globals(), "later" in globals())
