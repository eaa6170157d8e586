"""Models zope.event: the list of listeners that gevent.events shows as its own; left out: classhandler."""

subscribers = []


def notify(event):
    for subscriber in subscribers:
        subscriber(event)
