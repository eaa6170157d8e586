# Handlers registered to run last, in reverse, each guarded.
handlers = []


def register(function, *args, **kwargs):
    handlers.append((function, args, kwargs))
    return function


def run_exit_functions():
    error = None
    while handlers:
        function, args, kwargs = handlers.pop()
        try:
            function(*args, **kwargs)
        except SystemExit as e:
            print("exit asked:", e.code)
            error = e
        except Exception as e:
            print("Error in handler:", type(e).__name__, e)
            error = e
    return error


register(print, "first registered, last run")


@register
def cleanup():
    print("cleanup")
    register(print, "registered during exit")


register(lambda: 1 / 0)
register(print, "a", "b", sep="-")


@register
def leave():
    raise SystemExit(7)


print(cleanup.__name__, len(handlers))
result = run_exit_functions()
print(type(result).__name__, handlers)
