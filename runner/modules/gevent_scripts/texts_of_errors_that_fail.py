"""What traceback shows of an error whose str() fails: up to 3.10 its class."""
import traceback


class Odd(Exception):

    def __str__(self):
        raise RuntimeError('no text')


try:
    raise Odd
except Odd as error:
    print(traceback.format_exc().splitlines()[-1])
    print(traceback.format_exception_only(type(error), error))
# prints:
# Odd: <exception str() failed>
# ['Odd: <exception str() failed>\n']
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# Odd: <unprintable Odd object>
# ['Odd: <unprintable Odd object>\n']
