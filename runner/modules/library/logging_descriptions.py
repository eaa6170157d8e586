# logging: pickled loggers, descriptions with cfg://, factories and classes, files by encoding, formats refused.
import asyncio, copy, io, logging, logging.config, logging.handlers, os, pickle, sys, tempfile
out = io.StringIO()
logger = logging.getLogger('a.b')
print(pickle.loads(pickle.dumps(logger)) is logger, copy.deepcopy({'l': logger})['l'] is logger,
        copy.copy(logger) is logger, pickle.loads(pickle.dumps(logging.getLogger())) is logging.root)
try:
    pickle.dumps(logging.Logger('other'))
except pickle.PicklingError as e:
    print(e)


class Old(logging.Formatter):
    def __init__(self, fmt=None, datefmt=None):
        super().__init__(fmt, datefmt)


class Plain(logging.Formatter):
    pass


def make(x, y=1):
    h = logging.StreamHandler(sys.stdout)
    h.x = x
    return h


logging.config.dictConfig({
    'version': 1, 'disable_existing_loggers': False,
    'formatters': {'old': {'()': Old, 'format': 'old %(message)s'}, 'plain': {'class': 'logging.Formatter',
            'format': '{levelname} {message}', 'style': '{'},
                   'lax': {'class': 'logging.Formatter', 'format': 'lax', 'validate': False}},
    'names': ['x', {'deep': 'cfg://names[0]'}],
    'handlers': {'one': {'()': make, 'x': 'cfg://names[1].deep', 'y': 'cfg://names[0]', 'formatter': 'old',
            '.': {'terminator': '!\n'}},
                 'two': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'plain',
                         'level': 'ERROR'},
                 'three': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'lax'}},
    'root': {'handlers': ['one', 'two', 'three'], 'level': 'INFO'}})
logger.info('hello')
logger.error('bad')
print(logging.root.handlers[0].x)
for config in ({'version': 1, 'formatters': {'f': {'format': '%(x)*3s', 'class': 'logging.Formatter'}}},
        {'version': 1, 'handlers': {'h': {'class': 'nowhere.H'}}}, {'version': 1, 'root': {'level': 'NIX'}}, {}):
    try:
        logging.config.dictConfig(config)
    except ValueError as e:
        print(e, '/', repr(e.__cause__)[:60])
for handler in logging.root.handlers[:]:
    logging.root.removeHandler(handler)
path = os.path.join(tempfile.mkdtemp(), 'x.log')
logging.basicConfig(filename=path, encoding='ascii', format='%(message)s', level=logging.DEBUG)
handler = logging.root.handlers[0]
logging.debug('\xd8resund \u2603')
print(handler.encoding, handler.errors)
handler.close()
print(open(path).read(), end='')
logging.basicConfig(filename=path, filemode='w', force=True, format='%(message)s', level=10)
logging.info('one')
handler = logging.root.handlers[0]
handler.close()
logging.info('two')
print(open(path).read(), end='')
logging.basicConfig(force=True, stream=sys.stdout,
        format='%(levelname)s %(filename)s %(module)s %(funcName)s %(message)s')
logging.getLogger().handle(logging.makeLogRecord({'msg': 'made', 'levelno': 40}))
print(logging.LogRecord('n', 10, None, 1, 'm', (), None).module, logging.LogRecord('n', 10, '/a/b.c.py', 1, 'm %s',
        (1,), None).module)
for fmt in ('%(asctime)*3s', '%(asctime)5s', '%(a)-10.3s', '%(a)#2x', '%(a)', '%s', '%(a)z', '%(a).*f'):
    try:
        logging.Formatter(fmt)
        print(fmt, 'ok')
    except ValueError as e:
        print(e)
rotating = logging.handlers.RotatingFileHandler(os.devnull, maxBytes=1)
print(rotating.shouldRollover(logging.makeLogRecord({'msg': 'x'})), rotating)
rotating.close()
adapter = logging.LoggerAdapter(logging.LoggerAdapter(logger, {'a': 1}), {'b': 2})
adapter.warning('nested')
print(adapter.name, adapter, adapter.manager is logger.manager)
try:
    logging.basicConfig(force=True, nix=1)
except ValueError as e:
    print(e)
logging.basicConfig(force=True, stream=sys.stdout, format='%(message)s')


class Bad(logging.Handler):
    def emit(self, record):
        raise OSError


try:
    Bad().handle(logging.makeLogRecord({}))
except OSError as e:
    print('raised', repr(e))
