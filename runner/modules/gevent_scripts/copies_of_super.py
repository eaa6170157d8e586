"""Up to 3.13 a copy of super() is a copy of the instance; 3.14 makes a super() of it, which a hook may run into."""
import copy


class Path:

    def __init__(self):
        self.read_only = True

    def __deepcopy__(self, memo):
        made = copy.deepcopy(super(), memo)
        made.read_only = False
        return made


try:
    print(copy.deepcopy(Path()).read_only)
except RecursionError:
    print('RecursionError')
# prints:
# False
# prints on py3.14-gevent25.9
# RecursionError
