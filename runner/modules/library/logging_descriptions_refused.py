# logging.config: what is not there is named once for what wants it, and once for the reason.
import logging.config


def attempt(handlers, **more):
    try:
        logging.config.dictConfig({'version': 1, 'handlers': handlers, **more})
        print(logging._handlers.keys())
    except ValueError as error:
        while error is not None:
            print(type(error).__name__, error, end=' <- ')
            error = error.__cause__
        print()


null = {'class': 'logging.NullHandler'}
memory = {'class': 'logging.handlers.MemoryHandler', 'capacity': 3}
attempt({'h': {**null, 'formatter': 'nope'}}, formatters={'f': {}})
attempt({'h': {**null, 'formatter': 'f', 'filters': ['nope']}}, formatters={'f': {}}, filters={'x': {}})
attempt({'h': {**null, 'level': 'LOUD'}})
attempt({'h': {**memory, 'target': 'nope'}})
attempt({'a': {**memory, 'target': 'b'}, 'b': {**memory, 'target': 'a'}})
attempt({'h': null}, loggers={'x': {'filters': ['nope']}}, filters={'x': {}})
attempt({'h': null}, root={'handlers': ['nope']})
attempt({'h': {}})
