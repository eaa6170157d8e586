import io
import logging
import logging.config
import logging.handlers
import os
import sys
import tempfile

shown = io.StringIO()


class Tag(logging.Filter):

    def __init__(self, tag):
        super().__init__()
        self.tag = tag

    def filter(self, record):
        record.tag = self.tag
        return True


early = logging.getLogger('early')
logging.config.dictConfig({
    'version': 1,
    'formatters': {'long': {'format': '%(tag)s %(name)s %(levelname)s %(message)s'},
                   'brace': {'format': '{levelname}:{message}', 'style': '{'}},
    'filters': {'tag': {'()': Tag, 'tag': 'T'}},
    'handlers': {'memory': {'class': 'logging.StreamHandler', 'stream': shown, 'formatter': 'long', 'filters': ['tag']},
                 'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'level': 'ERROR',
                         'formatter': 'brace'},
                 'late': {'class': 'logging.handlers.MemoryHandler', 'capacity': 2, 'target': 'out'}},
    'loggers': {'quiet': {'level': 'ERROR'}, 'apart': {'handlers': ['late'], 'propagate': False}},
    'root': {'level': 'DEBUG', 'handlers': ['memory', 'out']},
})
logging.info('one')
logging.getLogger('quiet').warning('hidden')
logging.getLogger('quiet').error('two')
logging.getLogger('apart').error('three')
logging.getLogger('apart').error('four')
early.warning('disabled %s', early.disabled)
print(shown.getvalue().splitlines(), [type(handler).__name__ for handler in logging.getLogger().handlers])
for bad in ({}, {'version': 2}, {'version': 1, 'root': {'handlers': ['none']}},
            {'version': 1, 'root': {'level': 'LOUD'}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as error:
        print(error, '|', repr(error.__cause__))

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'app.log')
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=40, backupCount=2)
    log = logging.getLogger('files')
    log.propagate = False
    log.addHandler(handler)
    for number in range(9):
        log.warning('line number %d', number)
    handler.close()
    print(sorted(os.listdir(folder)), open(path).read().splitlines(), open(path + '.1').read().splitlines())
    plain = logging.FileHandler(os.path.join(folder, 'plain.log'))
    log.handlers = [plain]
    log.error('once')
    print(open(plain.baseFilename).read(), repr(plain).startswith('<FileHandler '))
    plain.close()
