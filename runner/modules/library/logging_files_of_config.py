"""logging.config.fileConfig(): formatters, handlers and loggers from a file, a stream or a parser."""
import configparser
import io
import logging
import logging.config
import logging.handlers
import os
import sys
import tempfile

TEXT = """
[loggers]
keys = root, app, part

[handlers]
keys = out, memory

[formatters]
keys = plain, dated

[logger_root]
level = WARNING
handlers = out

[logger_app]
level = DEBUG
handlers = memory
qualname = app
propagate = 0

[logger_part]
qualname = app.part
handlers =

[handler_out]
class = StreamHandler
level = NOTSET
formatter = plain
args = (sys.stdout,)

[handler_memory]
class = handlers.MemoryHandler
args = (2, ERROR)
target = out

[formatter_plain]
format = %(levelname)s:%(name)s:%(message)s

[formatter_dated]
format = {message}
style = {
class = logging.Formatter
"""

before = logging.getLogger('before')
child = logging.getLogger('app.child')
child.setLevel(logging.ERROR)
logging.config.fileConfig(io.StringIO(TEXT))
app = logging.getLogger('app')
logging.getLogger().info('hidden')
logging.getLogger().warning('shown')
app.debug('first')
print('waits')
logging.getLogger('app.part').info('second')
before.error('disabled')
print(before.disabled, child.disabled, child.level, [type(h).__name__ for h in app.handlers], app.propagate)
print(sorted(logging.getHandlerNames()) if hasattr(logging, 'getHandlerNames') else '-', logging._handlers['out'].name)

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'logging.ini')
with open(path, 'w') as file:
    file.write(TEXT.replace('WARNING', '%(minimum)s'))
logging.config.fileConfig(path, defaults={'minimum': 'ERROR'}, disable_existing_loggers=False)
logging.warning('no')
logging.error('yes')
print(logging.getLogger('before').disabled)

parser = configparser.ConfigParser()
parser.read_string(TEXT.replace('StreamHandler', 'NoSuchHandler'))
try:
    logging.config.fileConfig(parser)
except Exception as error:
    print(type(error).__name__)
