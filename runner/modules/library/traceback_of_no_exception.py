# What is given as an exception and is none is told by the first that is asked of it.
import sys
import traceback

for value in ((1, 2), 5, "text"):
    try:
        traceback.print_exception(AssertionError, value, None, file=sys.stdout)
    except AttributeError as error:
        print(error)
