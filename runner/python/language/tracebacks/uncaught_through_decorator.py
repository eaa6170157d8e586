# The wrapper of a decorator is a frame called by its own name.
def logged(function):
    def wrapper(*args):
        print("calling", function.__name__)
        return function(*args)
    return wrapper


@logged
def divide(a, b):
    return a / b


print(divide(6, 3))
divide(1, 0)
