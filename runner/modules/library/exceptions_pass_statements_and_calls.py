# An exception leaves statements, loops, blocks and calls of every shape with the same traceback and context.
import sys


def show(call):
    try:
        call()
    except Exception as error:
        chain = []
        while error is not None:
            entry, places = error.__traceback__, []
            while entry is not None:
                places.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
                entry = entry.tb_next
            chain.append((type(error).__name__, error.args, places))
            error = error.__context__
        print(chain)
    print(sys.exc_info())


def fail(text):
    raise ValueError(text)


def statement():
    fail("statement")


def assigned():
    value = fail("assigned")
    return value


def augmented():
    count = 1
    count += fail("augmented")


def returned():
    return fail("returned")


def nested_expression():
    return [1, fail("nested")]


def condition():
    if fail("condition"):
        pass


def loops():
    for i in range(3):
        while True:
            if i == 1:
                fail(i)
            break
    else:
        print("never")


def finally_chain():
    try:
        try:
            fail("inner")
        finally:
            print("inner finally", sys.exc_info()[0])
    finally:
        print("outer finally", sys.exc_info()[0])


def finally_drops():
    for i in range(2):
        try:
            fail("dropped")
        finally:
            print("dropping", i)
            continue
    try:
        fail("dropped too")
    finally:
        return "kept"


def replaced():
    try:
        fail("first")
    except ValueError:
        fail("second")


def bare():
    try:
        fail("bare")
    except ValueError as error:
        print("caught", error)
        raise


def unmatched():
    try:
        fail("unmatched")
    except KeyError:
        print("never")


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", kind and kind.__name__, error, traceback and traceback.tb_lineno)
        return self.swallow


def with_blocks():
    with Manager(True):
        fail("swallowed")
    with Manager(False), Manager(False):
        fail("passed on")


def in_class_body():
    class Broken:
        fail("class body")


def generator():
    def steps():
        yield 1
        fail("generator")

    for step in steps():
        print("step", step)


def through_natives():
    return sorted([2, 1], key=lambda item: fail("key"))


def early_out_of_loop():
    def steps():
        try:
            yield 1
        finally:
            print("closed")

    for step in steps():
        fail("in loop")


for call in (statement, assigned, augmented, returned, nested_expression, condition, loops, finally_chain,
             finally_drops, replaced, bare, unmatched, with_blocks, in_class_body, generator, through_natives,
             early_out_of_loop):
    print(call.__name__)
    show(call)
print(finally_drops())
