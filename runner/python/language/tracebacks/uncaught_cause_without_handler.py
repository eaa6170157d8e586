# A cause that was never raised has no traceback of its own.
def fail():
    raise RuntimeError("visible") from OSError("cause without traceback")


fail()
