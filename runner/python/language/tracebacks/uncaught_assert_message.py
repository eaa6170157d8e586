# assert with a message.
def check(value):
    assert value > 0, f"value must be positive, not {value}"
    return value


print(check(5))
check(-1)
