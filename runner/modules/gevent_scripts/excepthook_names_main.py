"""Until 3.10 C names the module of an exception's class that the program made; the module traceback never did."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
import sys
import traceback


class AppError(Exception):
    pass


sys.stderr = sys.stdout
sys.excepthook(AppError, AppError(1), None)
traceback.print_exception(AppError, AppError(2), None)

# prints:
# __main__.AppError: 1
# AppError: 2
