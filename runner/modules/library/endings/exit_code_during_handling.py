# SystemExit raised while another exception is handled prints no traceback.
try:
    1 / 0
except ZeroDivisionError:
    raise SystemExit(4)
