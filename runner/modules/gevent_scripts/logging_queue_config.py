# dictConfig makes a QueueHandler with its queue and its listener from 3.12 on
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import logging.config
import threading
logging.config.dictConfig({
    'version': 1,
    'formatters': {'short': {'format': '%(threadName)s %(message)s'}},
    'handlers': {'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'short'},
                 'queued': {'class': 'logging.handlers.QueueHandler', 'handlers': ['out']}},
    'root': {'handlers': ['queued'], 'level': 'INFO'}})
handler = logging.getHandlerByName('queued')
handler.listener.start()
thread = threading.Thread(target=logging.info, args=('hello',), name='worker')
thread.start()
thread.join()
handler.listener.stop()
print(sorted(logging.getHandlerNames()))
# prints:
# worker hello
# ['out', 'queued']
