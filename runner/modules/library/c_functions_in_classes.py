"""What a module has in C is no method where a class keeps it."""
import select, time, os, _thread, socket, signal, threading
class A:
    sel = select.select; sl = time.sleep; now = time.monotonic; pid = os.getpid; ident = _thread.get_ident
    ident2 = threading.get_ident
    gsig = signal.getsignal; lock = _thread.allocate_lock
    hn = socket.gethostname; dt = socket.getdefaulttimeout; w = os.write; pp = os.pipe; tm = time.time
    ex = os._exit; cp = os.cpu_count
a = A()
for n, args in [("sel", ([], [], [], 0)), ("sl", (0,)), ("now", ()), ("pid", ()), ("ident", ()), ("ident2", ()),
                ("gsig", (2,)), ("lock", ()), ("hn", ()), ("dt", ()),
                ("w", (1, b"")), ("pp", ()), ("tm", ()), ("cp", ())]:
    try: print(n, type(getattr(a, n)(*args)).__name__, type(getattr(a, n)).__name__)
    except TypeError as e: print(n, e)
