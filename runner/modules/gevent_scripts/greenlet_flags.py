"""What greenlet was built with is said by numbers from 3.5 on."""
# pairs: py3.13-gevent26.5
import greenlet

print(greenlet.GREENLET_USE_CONTEXT_VARS, greenlet.GREENLET_USE_GC, greenlet.GREENLET_USE_TRACING)

# prints:
# 1 1 1
