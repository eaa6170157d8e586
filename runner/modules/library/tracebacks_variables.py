# A traceback keeps the variables of its frames as they were at the end.


def inner(x, *rest):
    y = [x]

    def use():
        return y
    y.append(2)
    raise LookupError(use())


def outer():
    before = 'here'
    inner(1, 'more')


try:
    outer()
except LookupError as error:
    entry = error.__traceback__
    while entry is not None:
        frame = entry.tb_frame
        if frame.f_code.co_name != '<module>':
            print(frame.f_code.co_name, entry.tb_lineno, sorted(frame.f_locals), frame is entry.tb_frame)
        last, entry = entry, entry.tb_next
    print(last.tb_frame.f_locals['y'], last.tb_frame.f_locals['rest'])
    print(error.__traceback__.tb_frame.f_locals is globals())
