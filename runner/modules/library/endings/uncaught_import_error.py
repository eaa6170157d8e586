# A failed import.
def load():
    import there_is_no_such_module


load()
