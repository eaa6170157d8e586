"""What a greenlet has of itself cannot be deleted; its function can while it has not begun."""
import contextvars
import greenlet


def attempt(function, *arguments):
    try:
        print('gave', function(*arguments))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


pending = greenlet.greenlet(len)
for name in ('parent', 'gr_context', 'gr_frame', 'dead', '__dict__', 'run', 'run'):
    attempt(delattr, pending, name)
attempt(getattr, pending, 'run')
attempt(pending.switch, 'word')
suspended = greenlet.greenlet(lambda: greenlet.getcurrent().parent.switch())
suspended.switch()
attempt(delattr, suspended, 'run')
attempt(setattr, suspended, '__dict__', 5)
variable = contextvars.ContextVar('variable')
token = variable.set(1)
for function, *arguments in ((setattr, variable, 'name', 'other'), (delattr, variable, 'name'),
                             (setattr, token, 'var', None), (setattr, token, 'old_value', None)):
    attempt(function, *arguments)
attempt(contextvars.ContextVar)
attempt(contextvars.ContextVar, 'one', 'two')

# prints:
# AttributeError can't delete attribute
# AttributeError can't delete context attribute
# AttributeError attribute 'gr_frame' of 'greenlet.greenlet' objects is not writable
# AttributeError attribute 'dead' of 'greenlet.greenlet' objects is not writable
# TypeError __dict__ may not be deleted
# gave None
# gave None
# AttributeError run
# AttributeError run
# AttributeError run cannot be set after the start of the greenlet
# TypeError __dict__ must be a dictionary
# AttributeError readonly attribute
# AttributeError readonly attribute
# AttributeError attribute 'var' of '_contextvars.Token' objects is not writable
# AttributeError attribute 'old_value' of '_contextvars.Token' objects is not writable
# TypeError ContextVar() takes exactly 1 positional argument (0 given)
# TypeError ContextVar() takes at most 1 positional argument (2 given)
# prints on py3.8-gevent21.12
# AttributeError can't delete attribute
# AttributeError can't delete attribute
# AttributeError attribute 'gr_frame' of 'greenlet.greenlet' objects is not writable
# AttributeError attribute 'dead' of 'greenlet.greenlet' objects is not writable
# TypeError __dict__ may not be deleted
# gave None
# gave None
# AttributeError run
# AttributeError run
# AttributeError run cannot be set after the start of the greenlet
# TypeError __dict__ must be a dictionary
# AttributeError readonly attribute
# AttributeError readonly attribute
# AttributeError attribute 'var' of 'Token' objects is not writable
# AttributeError attribute 'old_value' of 'Token' objects is not writable
# TypeError ContextVar() takes exactly 1 positional argument (0 given)
# TypeError ContextVar() takes at most 1 positional argument (2 given)
