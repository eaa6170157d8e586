# Contexts collected through nested handlers.
def fail(text):
    raise ValueError(text)


def run():
    try:
        fail("one")
    except ValueError:
        try:
            fail("two")
        except ValueError:
            fail("three")


run()
