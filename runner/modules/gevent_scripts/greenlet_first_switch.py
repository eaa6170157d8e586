"""The first switch calls the body, keywords and all; what is thrown into a greenlet that is over."""
import greenlet


def body(a, b, *more):
    return a, b, more


print(greenlet.greenlet(body).switch(b=1, a=2), greenlet.greenlet(body).switch((1, 2), 3))
over = greenlet.greenlet(len)
over.switch('')
print(repr(over.throw()), over.throw(greenlet.GreenletExit('again')))
for given in ((ValueError('x'), 'value'), (ValueError, 'x', 'no traceback')):
    try:
        over.throw(*given)
    except TypeError as error:
        print(error)

# prints:
# (2, 1, ()) ((1, 2), 3, ())
# GreenletExit() again
# instance exception may not have a separate value
# throw() third argument must be a traceback object
