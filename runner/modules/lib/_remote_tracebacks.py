"""Where an exception that comes from another process was raised there: what multiprocessing's pools and
concurrent.futures' give it for a cause."""
import traceback


class RemoteTraceback(Exception):

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def text_of(exception):
    return '\n"""\n%s"""' % ''.join(traceback.format_exception(type(exception), exception, exception.__traceback__))
