"""The doc of the module."""
# __name__, __doc__ and __file__ of the main module.
print(__name__, __doc__)
print(__file__.replace("\\", "/").split("/")[-1])


def function():
    return __name__, __doc__


class Thing:
    """The doc of the class."""
    seen = __doc__, __name__, __module__, __qualname__

    def method(self):
        return __doc__


print(function(), Thing.seen, Thing().method(), Thing.__doc__)
__doc__ = "changed"
print(function()[1], Thing().method())
if __name__ == "__main__":
    print("running as a program")
import sys
main = sys.modules["__main__"]
print(main.__name__, main.function is function, main.__doc__, getattr(main, "Thing").__name__)
main.injected = "through the module"
print(injected)
del main.injected
try:
    injected
except NameError as error:
    print(error)
__name__ = "renamed"
print(__name__, function()[0], Thing.__module__)


class After:
    pass


print(After.__module__, After)
