"""Models abc, thinly: abstract methods are marked, and not enforced."""


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


class ABC:
    pass
