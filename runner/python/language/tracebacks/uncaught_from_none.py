# raise ... from None hides the context.
def parse(text):
    try:
        return int(text)
    except ValueError:
        raise TypeError("not a number: " + text) from None


parse("xyz")
