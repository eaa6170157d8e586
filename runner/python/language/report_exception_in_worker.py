# Exceptions of workers caught, stored and raised again in the caller.
class Worker:
    def __init__(self, target):
        self.target, self.exc_info, self.result = target, None, None

    def run(self):
        try:
            self.result = self.target()
        except BaseException as e:
            self.exc_info = (type(e), e)
            if not isinstance(e, Exception):
                print("  not an Exception:", type(e).__name__)

    def join(self):
        if self.exc_info:
            kind, value = self.exc_info
            raise RuntimeError(f"worker failed with {kind.__name__}") from value
        return self.result


def bad_lookup():
    return {"a": 1}["b"]


def nested():
    try:
        bad_lookup()
    except KeyError as e:
        raise ValueError("converted") from e


def leaves():
    raise SystemExit("leaving")


for target in (lambda: "fine", bad_lookup, nested, leaves, lambda: [][0]):
    worker = Worker(target)
    worker.run()
    try:
        print("joined:", worker.join())
    except RuntimeError as e:
        chain = []
        while e is not None:
            chain.append(f"{type(e).__name__}({e})")
            e = e.__cause__ or e.__context__
        print("chain:", " <- ".join(chain))
