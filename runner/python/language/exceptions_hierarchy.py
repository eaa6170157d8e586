# The tree of the builtin exception classes.
classes = [ArithmeticError, AssertionError, AttributeError, EOFError, FloatingPointError,
           GeneratorExit, ImportError, IndexError, KeyError, KeyboardInterrupt, LookupError,
           MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError, OverflowError,
           RecursionError, ReferenceError, RuntimeError, StopIteration, SyntaxError, SystemError,
           SystemExit, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeError,
           ValueError, ZeroDivisionError, ConnectionError, BrokenPipeError, FileNotFoundError,
           PermissionError, Warning, UserWarning, DeprecationWarning, RuntimeWarning,
           ResourceWarning]
for cls in classes:
    print(" > ".join(c.__name__ for c in cls.__mro__[:-1]))
print(IOError is OSError, EnvironmentError is OSError)
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception))
print(ValueError.__module__, ValueError, repr(ValueError))
