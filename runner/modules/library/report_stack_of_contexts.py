# contextlib managers that record entering, leaving and errors.
import contextlib
trace = []


@contextlib.contextmanager
def recorded(name, swallow=()):
    trace.append("enter " + name)
    try:
        yield trace.append
    except swallow as e:
        trace.append(f"{name} swallowed {type(e).__name__}")
    except Exception as e:
        trace.append(f"{name} saw {e!r}")
        raise
    else:
        trace.append(f"{name} fine")
    finally:
        trace.append("leave " + name)


with recorded("one") as note:
    note("body one")
with recorded("two", swallow=(ValueError,)), recorded("three"):
    raise ValueError("deep")
with contextlib.suppress(KeyError), recorded("four"):
    {}["k"]


def function():
    with recorded("five"):
        return "result"


trace.append(function())
for i in range(3):
    with recorded(f"loop{i}"):
        if i:
            break
try:
    with recorded("six"):
        with recorded("seven"):
            raise TypeError("both see it")
except TypeError as e:
    trace.append(str(e))
print("\n".join(trace))
