# Nested calls and their prints, as reports show them.
depth = 0


def log(*parts, sep=" ", end="\n"):
    print("  " * depth + sep.join(str(p) for p in parts), end=end)


class step:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        global depth
        log(">", self.name)
        depth += 1
        return self

    def __exit__(self, kind, value, tb):
        global depth
        depth -= 1
        log("<", self.name, "ok" if kind is None else f"{kind.__name__}({value})")
        return kind is not None and issubclass(kind, LookupError)


with step("outer"):
    log("before")
    with step("inner"):
        log("work", 1, 2.5, None, sep="|")
        raise KeyError("lost")
    with step("second"), step("third"):
        log("both")
try:
    with step("a"):
        with step("b"):
            raise ValueError("passes")
except ValueError as e:
    log("outside:", e, depth)
