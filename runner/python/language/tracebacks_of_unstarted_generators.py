# What is thrown into a generator that has not begun has been in it.
def numbers():
    yield 1


for iterator in (numbers(), (x for x in [1])):
    try:
        iterator.throw(ValueError('v'))
    except ValueError as error:
        entry, names = error.__traceback__, []
        while entry is not None:
            names.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
            entry = entry.tb_next
        print(names)
