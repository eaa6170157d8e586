"""What a function answers whose `return` raised, or was overruled, and that goes on to its end."""


class Empty(Exception):
    pass


def fails(*args):
    raise Empty


class Queue:
    def get(self):
        raise Empty

    __call__ = get


def handled():
    try:
        return fails()
    except Empty:
        print('handled')


def handled_method():
    try:
        return Queue().get()
    except Empty:
        pass


def handled_and_goes_on():
    try:
        return fails()
    except Empty:
        x = 1
    x = 2


def handled_with_finally():
    try:
        return fails()
    except Empty:
        x = 1
    finally:
        x = 2


def handled_twice():
    try:
        return fails()
    except Empty:
        try:
            return Queue()()
        except Empty:
            pass


def handled_in_loops():
    for _ in range(2):
        while True:
            try:
                return fails()
            except Empty:
                break


def argument_fails():
    try:
        return len(fails())
    except Empty:
        pass


def overruled_by_what_finally_raises():
    try:
        try:
            return 'first'
        finally:
            raise Empty
    except Empty:
        pass


def overruled_by_break():
    while True:
        try:
            return 'first'
        finally:
            break


def overruled_by_continue():
    for each in (1, 2):
        try:
            return 'first'
        finally:
            continue


def generator():
    try:
        yield 1
        return fails()
    except Empty:
        pass


def lambda_of():
    try:
        return (lambda: fails())()
    except Empty:
        pass


async def coroutine():
    try:
        return fails()
    except Empty:
        pass


for function in (handled, handled_method, handled_and_goes_on, handled_with_finally, handled_twice, handled_in_loops,
                 argument_fails, overruled_by_what_finally_raises, overruled_by_break, overruled_by_continue,
                 lambda_of):
    print(function.__name__, function())
print(list(generator()))
try:
    coroutine().send(None)
except StopIteration as stop:
    print(stop.value)
