# Indexing and slicing of str.
s = "abcdefghij"
print(s[0], s[-1], s[3], s[-10], s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-7])
print(s[::2], s[1::3], s[::-1], s[8:2:-2], s[-1:-5:-1], s[5:2], s[2:100], s[-100:3], s[100:],
    s[::100])
print(s[2:5:1], s[5:2:-1], s[:3:-1], s[3::-1], repr(s[0:0]), repr(""[:]), repr(""[5:]))
print(s[slice(1, 4)], s[slice(None, None, -3)], s[True], s[False:True])
for index in (10, -11):
    try:
        s[index]
    except IndexError as error:
        print(error)
for index in ("a", 1.0, None):
    try:
        s[index]
    except TypeError as error:
        print(type(error).__name__)
try:
    s[::0]
except ValueError as error:
    print(error)
try:
    s[0] = "z"
except TypeError as error:
    print(error)
try:
    del s[0]
except TypeError as error:
    print(error)
try:
    s["a":]
except TypeError as error:
    print(error)


class Index:
    def __index__(self):
        return 2


print(s[Index()], s[Index():], s[:Index():Index()])
print("naïve 漢字"[2], "naïve 漢字"[-2:], [c for c in "añ漢"], "x😀y"[1], "x😀y"[::-1])
