"""Runs a program as `python PROGRAM` would and notes its calls of is_alive and join.

usage: python observer.py LOG PROGRAM [ARGUMENT...]

Only the call sites in the program's own text are rewritten, into

    __patchorder_call__(receiver, "join", line, "t.join")(arguments)

so the receiver is still evaluated first and once, and the attribute is looked up before the
arguments.  No class is wrapped and no module is imported that imports threading.  Notes go into a
memory-mapped file: a store there makes no system call, so the GIL stays where it was, and what is
written survives os._exit and a kill.  Works on CPython 3.8 and later.
"""
import _ast
import itertools
import mmap
import posix
import sys
import time

RECORD_SIZE = 1024
SYNTAX_ERROR = b"syntax error\n"
WATCHED = ("is_alive", "join")
RECORDER = "__patchorder_call__"


def is_thread_or_greenlet(receiver):
    for kind in type(receiver).__mro__:
        name, module = kind.__name__, kind.__module__
        if name == "Thread" and module == "threading":
            return True
        if name == "greenlet" and isinstance(module, str) and module.startswith("greenlet"):
            return True
    return False


def make_recorder(log, getpid=posix.getpid, clock=time.perf_counter):
    slots = itertools.count()
    calls = itertools.count()
    capacity = len(log) // RECORD_SIZE
    process = getpid()

    def note(*fields):
        slot = next(slots)  # in C: another native thread can't get the same one
        if slot < capacity and getpid() == process:
            record = "\t".join(fields).encode("utf-8", "backslashreplace")[:RECORD_SIZE - 1] + b"\n"
            log[slot * RECORD_SIZE:slot * RECORD_SIZE + len(record)] = record

    def one_line(text):
        return text.partition("\n")[0].replace("\t", " ")

    def recorded(receiver, name, line, text):
        method = getattr(receiver, name)
        if not is_thread_or_greenlet(receiver):
            return method

        def call(*args, **kwargs):
            number = str(next(calls))
            note("begin", number, str(line), text)
            begun = clock()
            try:
                result = method(*args, **kwargs)
            except BaseException as error:
                elapsed = clock() - begun
                note("raised", number, "%.6f" % elapsed, one_line("%s: %s" % (type(error).__name__, error)))
                raise
            elapsed = clock() - begun
            note("result", number, "%.6f" % elapsed, one_line(repr(result)))
            return result

        return call

    return recorded


def receiver_text(node):
    suffix = ""
    while True:
        if isinstance(node, _ast.Name):
            return node.id + suffix
        if isinstance(node, _ast.Attribute):
            suffix, node = "." + node.attr + suffix, node.value
        elif isinstance(node, _ast.Subscript):
            suffix, node = "[]" + suffix, node.value
        elif isinstance(node, _ast.Call):
            suffix, node = "()" + suffix, node.func
        else:
            return "?" + suffix


def watch_call(node):
    """Rewrites the function of a call node where it is one that is watched."""
    function = node.func
    if not (isinstance(function, _ast.Attribute) and function.attr in WATCHED):
        return
    place = {name: getattr(function, name)
             for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")}

    def constant(value):
        return _ast.Constant(value=value, kind=None, **place)

    node.func = _ast.Call(
        func=_ast.Name(id=RECORDER, ctx=_ast.Load(), **place),
        args=[function.value, constant(function.attr), constant(node.lineno),
              constant(receiver_text(function))],
        keywords=[], **place)


def watch_calls(tree):
    # By hand and not with the ast module, which would import more than the program does.
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, _ast.AST):
            waiting.extend(getattr(node, field, None) for field in node._fields)
            if isinstance(node, _ast.Call):
                watch_call(node)


def compiled(path):
    with open(path, "rb") as program:
        source = program.read()
    tree = compile(source, path, "exec", _ast.PyCF_ONLY_AST, dont_inherit=True)
    watch_calls(tree)
    return compile(tree, path, "exec", dont_inherit=True)


def report_syntax_error(error, log):
    log[:len(SYNTAX_ERROR)] = SYNTAX_ERROR
    sys.stderr.write("%s:%s:%s: error: %s: %s\n%s\n%s^\n" % (
        error.filename, error.lineno, error.offset, type(error).__name__, error.msg,
        (error.text or "").rstrip("\n"), " " * ((error.offset or 1) - 1)))
    sys.stderr.flush()
    posix._exit(1)


def prepare():
    """The program's code; everything else is as it would be without the observer."""
    log_path, path = sys.argv[1:3]
    descriptor = posix.open(log_path, posix.O_RDWR)
    log = mmap.mmap(descriptor, 0)
    posix.close(descriptor)
    try:
        code = compiled(path)
    except SyntaxError as error:
        report_syntax_error(error, log)
    except ValueError as error:  # null bytes
        report_syntax_error(SyntaxError(str(error), (path, 1, 1, "")), log)
    sys.modules["builtins"].__dict__[RECORDER] = make_recorder(log)
    # To a pipe CPython writes in blocks, and what a killed process had not written is lost.
    sys.stdout.reconfigure(line_buffering=True)
    sys.stderr.reconfigure(line_buffering=True)
    sys.argv[:] = sys.argv[2:]
    if hasattr(sys, "orig_argv"):
        sys.orig_argv = [sys.orig_argv[0]] + sys.argv
    sys.path[0] = path.rpartition("/")[0]
    program = type(sys)("__main__")
    observer = sys.modules["__main__"]
    program.__loader__ = type(observer.__loader__)("__main__", path)
    program.__builtins__ = observer.__builtins__
    program.__file__ = path
    if sys.version_info < (3, 14):
        program.__annotations__ = {}
    if sys.version_info < (3, 15):
        program.__cached__ = None
    sys.modules["__main__"] = program
    return code, program.__dict__


exec(*prepare())
