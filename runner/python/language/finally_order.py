# The order in which nested finally blocks run.
log = []


def work(mode):
    log.append("start " + mode)
    try:
        try:
            if mode == "raise":
                raise ValueError("boom")
            if mode == "return":
                return "returned"
            log.append("body")
        except KeyError:
            log.append("wrong handler")
        finally:
            log.append("inner finally")
        log.append("between")
    except ValueError as error:
        log.append("caught %s" % error)
        return "handled"
    else:
        log.append("else")
    finally:
        log.append("outer finally")
    return "end"


for mode in ("plain", "raise", "return"):
    print(work(mode))
    print(log)
    log.clear()


def raise_in_handler():
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise KeyError("two")
        finally:
            log.append("finally")
    except KeyError as error:
        log.append(repr(error))
        log.append(repr(error.__context__))


raise_in_handler()
print(log)
