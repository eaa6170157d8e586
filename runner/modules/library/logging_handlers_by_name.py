# logging: a name does not keep a handler alive.
import gc
import logging
import logging.config
import weakref


class Named(logging.Handler):
    pass


handler = Named()
handler.set_name('first')
reference = weakref.ref(handler, lambda _: print('gone'))
print(type(logging._handlers).__name__, list(logging._handlers), len(logging._handlerList) > 1)
handler.name = 'second'
print(list(logging._handlers), handler.name)
del handler
print(reference(), list(logging._handlers))
other = Named()
other.set_name('third')
other.close()
print(list(logging._handlers))
logging.config.dictConfig({'version': 1, 'handlers': {'null': {'class': 'logging.NullHandler'}},
        'root': {'handlers': ['null']}})
print(list(logging._handlers), logging.root.handlers)
logging.root.removeHandler(logging.root.handlers[0])
gc.collect()
print(list(logging._handlers), [each for each in logging._handlerList if type(each()) is logging.NullHandler])
