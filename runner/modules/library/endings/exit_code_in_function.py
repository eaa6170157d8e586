# SystemExit runs finally blocks and passes `except Exception`.
import sys


def leave():
    try:
        sys.exit(5)
    except Exception:
        print("never")
    finally:
        print("finally runs")


try:
    leave()
except SystemExit as stop:
    print("caught", stop.code, repr(stop))
    raise
