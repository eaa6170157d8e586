# raise with a class only: no colon after the name.
class AppError(Exception):
    pass


def fail():
    raise AppError


fail()
