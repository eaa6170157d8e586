"""Models gevent._config: the settings that the modelled parts read.

All versions.  The environment variables are not read: a case says everything in its text.
Left out: settings of what is not modelled (DNS, monitoring, file objects).
"""


class Config:
    track_greenlet_tree = True
    threadpool_idle_task_timeout = 5.0
    monitor_thread = False
    max_blocking_time = 0.1
    disable_watch_children = False
    format_context = repr

    @property
    def loop(self):
        from _gevent_core import loop
        return loop

    @property
    def threadpool(self):
        from gevent.threadpool import ThreadPool
        return ThreadPool


config = Config()
