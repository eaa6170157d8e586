import contextvars
import re
import gevent
from gevent import contextvars as own
print(own.ContextVar is contextvars.ContextVar, own.__all__, own.__implements__)
var = own.ContextVar('v', default=1)
token = var.set(2)
print(var.get(), token.var is var, token.old_value is own.Token.MISSING, own.Token.MISSING)
for each in (var, token):
    print(re.sub('0x[0-9a-f]+', '0x', str(each)))
print([greenlet.get() for greenlet in [gevent.spawn(var.get)]], own.ContextVar(3).name)
copied = own.copy_context()
print(list(copied.values()), copied.run(var.set, 5).old_value, copied[var], var.get(), copied == own.copy_context())
def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, *error.args)
attempt(own.ContextVar('w').get)
attempt(lambda: 'v' in copied)
attempt(type, 'Mine', (own.Context,), {})
attempt(own.ContextVar('u').reset, token)
attempt(copied.run, var.reset, token)
attempt(var.reset, token)
attempt(var.reset, token)
attempt(var.get)
# prints:
# False ['ContextVar', 'Context', 'copy_context', 'Token'] ['ContextVar', 'Context', 'copy_context', 'Token']
# 2 True True <default value>
# <gevent.contextvars.ContextVar name='v' default=1 at 0x>
# <gevent.contextvars.Token var=<gevent.contextvars.ContextVar name='v' default=1 at 0x> at 0x>
# [1] 3
# [2] 2 5 2 False
# LookupError
# TypeError ContextVar key was expected
# TypeError not an acceptable base type
# ValueError Token was created by a different ContextVar
# ValueError Token was created in a different Context
# None
# RuntimeError Taken has already been used once
# 1
