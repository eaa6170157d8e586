# Bodies that do nothing, one-line bodies, semicolons, line continuation.
def nothing(): pass
def dots(): ...
class Empty: pass
class Dots: ...


if True: print("one line")
for i in range(3): print(i, end=" ")
print()
x = 1; y = 2; print(x, y)
while x < 3: x += 1
print(x, ..., Ellipsis, type(...).__name__, ... is Ellipsis, bool(...))
total = 1 + \
    2 + \
    3
print(total)
text = ("several "
        "strings "
        'joined')
print(text)
value = [
    1,
    2,  # a comment inside

    3,
]
print(value, nothing(), dots(), Empty().__class__ is Empty, Dots.__name__)
if x: pass
elif y: print("no")
else: pass
try: 1 / 0
except ZeroDivisionError: print("caught")
finally: print("end")
if (x == 3 and
        y == 2):
    print("multi line condition")
"a string as a statement"
5
lambda: 0
print("""triple
  quoted \
continued""")
