# print with sep, end, several values and other targets.
import sys
print()
print(1, "a", None, [1], sep=", ")
print("no newline", end="")
print("", end="\n")
print("a", "b", sep="")
print("a", "b", sep=None, end=None)
print(*range(3), sep="-", end="!\n")
print("multi\nline", "x", sep="|")
print("to stdout", file=sys.stdout, flush=True)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


w = Writer()
print("a", 1, file=w)
print("b", end="", file=w, flush=True)
print(w.parts)
old, sys.stdout = sys.stdout, w
print("captured")
sys.stdout = old
print(w.parts[-2:])
sys.stdout.write("written\n")
for bad in (lambda: print("a", sep=1), lambda: print("a", end=5), lambda: print("a", nope=1)):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__)


class Loud:
    def __str__(self):
        print("(in str)", end=" ")
        return "loud"


print("x", Loud(), "y")
print(print("inner"), "é 漢 😀")
