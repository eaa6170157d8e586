# Programs that print which exception a call ended with.
class LoopExit(Exception):
    pass


class Timeout(BaseException):
    def __init__(self, seconds=None, exception=None):
        self.seconds, self.exception = seconds, exception

    def __str__(self):
        return "" if self.seconds is None else "%s second%s" % (self.seconds,
            "" if self.seconds == 1 else "s")


def outcome(function, *args):
    try:
        value = function(*args)
    except LoopExit as e:
        return "LoopExit: " + str(e)
    except (ValueError, TypeError) as e:
        return "%s: %s" % (type(e).__name__, e)
    except Exception as e:
        return "other " + repr(e)
    except BaseException as e:
        return "base %s [%s]" % (e.__class__.__name__, e)
    else:
        return "returned %r" % (value,)


def fail(exception):
    raise exception


for exception in (LoopExit("This operation would block forever"), ValueError("v"), KeyError("k"),
        Timeout(1), Timeout(0.5), Timeout(),
                  KeyboardInterrupt(), SystemExit(2), GeneratorExit, AssertionError):
    print(outcome(fail, exception))
print(outcome(int, "12"), outcome(int, "x"), outcome(len), outcome(divmod, 7, 2),
    outcome(lambda: None))
