# Classes outside Exception are reported in the same way.
class Stop(BaseException):
    pass


def run():
    try:
        raise Stop("not caught by except Exception")
    except Exception:
        print("never")


run()
