# What programs use of sys.
import sys
print(sys.maxsize == 2 ** 63 - 1, sys.byteorder, len(sys.argv), sys.argv[0].replace("\\",
    "/").split("/")[-1])
print(sys.getrecursionlimit(), sys.version_info >= (3, 8),
    sys.version_info.minor == sys.version_info[1], sys.version.split(".")[0])
print(sys.platform, sys.implementation.name, sys.exc_info(), type(sys.modules).__name__,
    sys.__name__)
sys.stdout.write("no newline added")
sys.stdout.write("\n")
sys.stdout.flush()
sys.stderr.write("")
print("via print", file=sys.stdout)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
sys.setrecursionlimit(1000)
print(round(sys.getswitchinterval(), 6))
sys.setswitchinterval(0.001)
print(round(sys.getswitchinterval(), 6))
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)
for code in (0, 3, None, "text", [1]):
    try:
        sys.exit(code)
    except SystemExit as stop:
        print(repr(stop), stop.code, stop.args)
try:
    sys.exit()
except SystemExit as stop:
    print(repr(stop), stop.code)
print(sys.intern("abc") == "abc", sys.modules["sys"] is sys)
print(str(sys.version_info)[:26], sys.float_info)
