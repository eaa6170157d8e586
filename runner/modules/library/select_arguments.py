"""What select() says of its arguments."""
import select


class File:
    def fileno(self):
        return 5000


for arguments in ((5, [], [], 0), ([], None, [], 0), ([], [], 1.5, 0), ([9999], [], [], 0), ([File()], [], [], 0),
                  ([1 << 40], [], [], 0), ([-1], [], [], 0), (['x'], [], [], 0), ([], [], [], -1), (5, [], [], -1),
                  (iter([]), {}, '', 0)):
    try:
        print(select.select(*arguments))
    except (OSError, OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
