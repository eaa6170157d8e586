# Two folds in one traceback.
def first(n):
    if n:
        first(n - 1)
    else:
        second(6)


def second(n):
    if n:
        second(n - 1)
    else:
        {}["deep"]


first(7)
