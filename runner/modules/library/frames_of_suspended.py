# Nobody has called the frame of a generator that waits.
import sys
def numbers():
    yield sys._getframe().f_back.f_code.co_name
    yield sys._getframe().f_back.f_code.co_name
def begin():
    made = numbers()
    print(made.gi_frame.f_back, next(made), made.gi_frame.f_back)
    return made
def go_on(made):
    print(next(made), made.gi_frame.f_back)
go_on(begin())
