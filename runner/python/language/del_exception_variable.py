# The variable of an except clause is deleted when the clause ends.
try:
    raise ValueError("first")
except ValueError as error:
    kept = error
    print(error)
print("error" in globals(), kept)

error = "before"
try:
    raise KeyError("k")
except KeyError as error:
    pass
try:
    error
except NameError as other:
    print(other)

try:
    raise ValueError
except ValueError as e:
    e = "rebound"
    print(e)
print("e" in globals())

try:
    raise ValueError
except ValueError as e:
    del e
print("explicit del is fine")


def in_loop():
    for n in range(3):
        try:
            raise ValueError(n)
        except ValueError as problem:
            if n == 1:
                continue
            print("handled", problem)
    try:
        return problem
    except UnboundLocalError:
        return "gone"


print(in_loop())
