# Empty text as message prints no colon; None does.
class Empty(Exception):
    def __str__(self):
        return ""


try:
    raise ValueError(None)
except ValueError:
    raise Empty("hidden by __str__")
