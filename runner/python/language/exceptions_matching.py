# except clauses are tried in order; classes, tuples and subclasses match.
class AppError(Exception):
    pass


class NotFound(AppError, ):
    pass


def handle(exception):
    try:
        raise exception
    except (KeyError, IndexError) as error:
        return "lookup %r" % error
    except NotFound:
        return "not found"
    except AppError as error:
        return "app " + str(error)
    except LookupError:
        return "other lookup"
    except ArithmeticError as error:
        return "arithmetic " + type(error).__name__
    except Exception as error:
        return "any " + type(error).__name__
    except:
        return "bare"


for exception in (KeyError("k"), IndexError, NotFound(), AppError("x"), LookupError(),
        OverflowError(),
                  ZeroDivisionError("z"), ValueError, KeyboardInterrupt(), SystemExit(1),
                  GeneratorExit):
    print(handle(exception))
choices = (ValueError,)
try:
    raise ValueError("in variable")
except choices + (TypeError,) as error:
    print(error)


def pick():
    print("expression evaluated only when an exception arrives")
    return ValueError


try:
    pass
except pick():
    pass
try:
    raise ValueError
except pick():
    print("picked")
try:
    try:
        raise ValueError("original")
    except "not a class":
        pass
except TypeError as error:
    print(error)
