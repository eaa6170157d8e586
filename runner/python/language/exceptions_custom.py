# Exception classes of one's own.
class AppError(Exception):
    default = "app failed"

    def __init__(self, message=None, *, code=1):
        super().__init__(message or self.default)
        self.code = code


class Timeout(AppError):
    default = "too late"

    def __str__(self):
        return "%s (code %d)" % (super().__str__(), self.code)


class NoSuperInit(Exception):
    def __init__(self, a, b):
        self.total = a + b


class Silent(Exception):
    def __str__(self):
        return ""

    def __repr__(self):
        return "Silent!"


for make in (AppError, lambda: AppError("m", code=5), Timeout, lambda: Timeout("x", code=9),
             lambda: NoSuperInit(1, 2), Silent):
    try:
        raise make()
    except AppError as error:
        print(type(error).__name__, error, error.code, repr(error), error.args)
    except Exception as error:
        print(type(error).__name__, "[%s]" % error, repr(error), error.args)


class WithData(LookupError):
    def __init__(self, **data):
        self.data = data
        super().__init__(*sorted(data))

    def __bool__(self):
        return False


try:
    raise WithData(b=1, a=2)
except LookupError as error:
    print(error.args, error.data, bool(error))
