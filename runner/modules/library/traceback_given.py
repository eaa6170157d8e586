import io
import traceback


def fail():
    raise LookupError("x")


def show(*args, **kwargs):
    try:
        print(traceback.format_exception(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


try:
    fail()
except LookupError as error:
    plain = error
    print(traceback.format_exc(limit=0))
try:
    try:
        fail()
    except LookupError as error:
        raise ValueError("second") from error
except ValueError as error:
    caused = error
try:
    compile("a b", "f", "exec")
except SyntaxError as error:
    syntax = error

for trace in (None, plain.__traceback__, plain.__traceback__.tb_next):
    show(type(plain), plain, trace)
    show(LookupError, LookupError("new"), trace)
    show(ValueError, caused, trace, chain=False)
    show(None, None, trace)
for limit in (0, 1, -1):
    show(type(plain), plain, plain.__traceback__, limit)
    show(caused, limit=limit)
show(plain)
show(type(plain), plain)
show(None)
show(5)
show(type(syntax), syntax, None)
show(syntax)
show(syntax, limit=0)
print(traceback.format_exception_only(syntax), traceback.format_exception_only(None, None))
print(list(traceback.TracebackException(type(plain), plain, None).format()))
try:
    raise ExceptionGroup("several", [plain, caused])
except ExceptionGroup as group:
    show(type(group), group, None)
    show(type(group), group, group.__traceback__, 0)
    show(group, limit=1)
file = io.StringIO()
traceback.print_exception(type(plain), plain, None, file=file)
print(file.getvalue())
