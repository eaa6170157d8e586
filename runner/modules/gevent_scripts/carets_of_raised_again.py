"""What get() raises again marks where the name stands in the statement by which gevent made each entry anew."""
# pairs: py3.11-gevent22.10 py3.12-gevent25.9
import gevent
import traceback


def divide(by):
    return 1 / by


def fail():
    divide(
        0)


def in_middle():
    items = [1, 2, 3]; items[7]


def far_inside():
    if True:
        if True:
            raise ValueError('a long text that is here and longer', 'than all')


gevent.get_hub().exception_stream = None
for function in (fail, in_middle, far_inside):
    greenlet = gevent.spawn(function)
    greenlet.join()
    try:
        greenlet.get()
    except Exception as error:
        entries = traceback.format_exc().rpartition('Greenlet.run\n')[2]
        print('\n'.join(line for line in entries.split('\n') if 'File' not in line))

# prints:
#     divide(
#       ^^^^^^
#     return 1 / by
#       ^^^^^^^^^^^^
# ZeroDivisionError: division by zero
#
#     items = [1, 2, 3]; items[7]
#       ^^^^^^^^^^^^^^^^^
# IndexError: list index out of range
#
#     raise ValueError('a long text that is here and longer', 'than all')
#     ^^^^^^^^^^^^^^^^^
# ValueError: ('a long text that is here and longer', 'than all')
#
