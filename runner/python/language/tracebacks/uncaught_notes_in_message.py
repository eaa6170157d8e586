# Non-string arguments in the message.
def fail():
    raise ValueError("two", ["arguments", 3], None)


fail()
