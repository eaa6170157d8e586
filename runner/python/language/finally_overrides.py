# return, break and continue in finally replace what was under way.
def returns_over_return():
    try:
        return "try"
    finally:
        return "finally"


def returns_over_exception():
    try:
        raise ValueError("lost")
    finally:
        return "exception swallowed"


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutable_is_changed():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def break_swallows():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "break swallowed"


def continue_swallows():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            raise ValueError
        finally:
            continue
    return seen


def return_then_break():
    for i in range(3):
        try:
            return i
        finally:
            break
    return "after loop"


for function in (returns_over_return, returns_over_exception, value_is_kept, mutable_is_changed,
                 break_swallows, continue_swallows, return_then_break):
    print(function.__name__, function())
