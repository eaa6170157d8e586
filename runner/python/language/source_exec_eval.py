exec("x = 1 + 1\nprint(x)")
print(eval("x * 3"), eval(" x + 1 "))
names = {"a": 2}
exec("def double(n):\n    return n * a\nb = double(4)", names)
print(names["b"], sorted(name for name in names if not name.startswith("__")), names["double"](7))
print(eval("a + b", {"a": 1}, {"b": 3}))
own = {}
exec("c = a\nclass K:\n    v = a", {"a": 5}, own)
print(own["c"], own["K"].v)


def inside():
    local = 4
    exec("made = local + 1")
    return eval("local * 10"), [eval("n + 1", {"n": n}) for n in range(3)]


print(inside())
code = compile("y = x * 100", "somewhere.py", "exec")
exec(code)
print(y, code.co_filename, code.co_name, eval(compile("y + 1", "<e>", "eval")))
print(eval("lambda q: q + x")(1), eval("[i * x for i in range(3)]"))
for wrong in ["1 +", "x = = 2", "def f(:"]:
    try:
        exec(wrong)
    except SyntaxError as error:
        print(type(error).__name__, error.lineno, error.filename)
try:
    eval("nowhere")
except NameError as error:
    print(error)
try:
    exec("if True:\nx = 1")
except IndentationError as error:
    print("indentation", error.lineno)
try:
    eval(3)
except TypeError as error:
    print(error)
