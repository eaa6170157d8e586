"""A profile function hears nothing of the call that sets it, whenever that is."""
import sys

seen = []


def hook(frame, event, arg):
    seen.append((event, getattr(arg, '__name__', None)))


for _ in range(2):
    sys.setprofile(hook)
    len('')
    sys.setprofile(None)
print(seen)
