"""A context that came to be by itself is not entered; only setting a variable makes one; another thread's stays."""
import contextvars
import threading

import greenlet

variable = contextvars.ContextVar('variable', default='default')
here = greenlet.getcurrent()
print(variable.get(), here.gr_context)
variable.set('main')
mine = here.gr_context
print(mine.run(variable.get), mine[variable])


def again():
    try:
        mine.run(variable.get)
    except RuntimeError as error:
        print(str(error).split(':')[0])


mine.run(again)
here.gr_context = None
print(variable.get(), here.gr_context, len(contextvars.copy_context()))
here.gr_context = mine


def in_thread():
    for attempt in (lambda: here.gr_context, lambda: setattr(here, 'gr_context', None)):
        try:
            print(attempt())
        except ValueError as error:
            print(error)
    print(variable.get())


thread = threading.Thread(target=in_thread)
thread.start()
thread.join()

# prints:
# default None
# main main
# cannot enter context
# default None 0
# cannot get context of a greenlet that is running in a different thread
# cannot set context of a greenlet that is running in a different thread
# default
