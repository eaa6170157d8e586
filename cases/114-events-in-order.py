# /// case
# title = "The events that patch_all sends"
# topic = "selective-patch"
# shows = "one event before everything, a pair for each module, two at the end"
# ///
"""_thread and threading announce their end together, after both are done; the first one
under its old name, thread."""
from gevent import events, monkey

wanted = ("thread", "_thread", "threading", "time", "queue")
log = []


def note(event):
    name = type(event).__name__.replace("Gevent", "").replace("Event", "")
    module = getattr(event, "module_name", None)
    if module is None or module in wanted:
        log.append(name if module is None else name + " " + module)


events.subscribers.append(note)
monkey.patch_all()
for line in log:
    print(line)
