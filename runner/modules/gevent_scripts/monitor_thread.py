"""The thread that watches whether a greenlet keeps the hub from running; the settings that it goes by."""
import io
import os
import time
import warnings

os.environ['GEVENT_MONITOR_THREAD_ENABLE'] = 'on'
os.environ['GEVENT_MAX_BLOCKING_TIME'] = '0.1'
import gevent
import gevent.events

blocked = []


def listen(event):
    if isinstance(event, gevent.events.EventLoopBlocked):
        blocked.append((type(event.greenlet).__name__, event.blocking_time, len(event.info) > 5))


gevent.events.subscribers.append(listen)
hub = gevent.get_hub()
hub.exception_stream = io.StringIO()
with warnings.catch_warnings(record=True) as warned:
    warnings.simplefilter('always')
    gevent.sleep(0.01)
print([(w.category.__name__, str(w.message)) for w in warned])
gevent.spawn(time.sleep, 0.35).join()
print(len(blocked) > 0, set(blocked), 'appears to be blocked' in hub.exception_stream.getvalue())
monitor = hub.periodic_monitoring_thread
calls = []
monitor.add_monitoring_function(calls.append, 0.1)
gevent.sleep(0.35)
monitor.add_monitoring_function(calls.append, None)
print(len(calls) > 0, calls[0] is hub, hub.start_periodic_monitoring_thread() is monitor)
monitor.kill()
for name, value in (('max_blocking_time', -1), ('monitor_thread', 'perhaps'), ('nothing', 0)):
    try:
        gevent.config.set(name, value)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
gevent.config.max_memory_usage = '3mb'
print(gevent.config.max_memory_usage, gevent.config.resolver.__name__)

# prints:
# [('MonitorWarning', 'Unable to monitor memory usage. Install psutil.')]
# True {('Greenlet', 0.1, True)} True
# True True True
# ValueError Must be positive
# ValueError Invalid boolean string: 'perhaps'
# AttributeError No configuration setting for: 'nothing'
# 3145728 Resolver
