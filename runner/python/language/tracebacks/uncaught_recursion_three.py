# Three equal frames are printed in full, the fourth is folded into one line.
def down(n):
    if n:
        return down(n - 1)
    return 1 / 0


def start():
    try:
        down(2)
    except ZeroDivisionError:
        print("two is not folded")
    down(3)


start()
