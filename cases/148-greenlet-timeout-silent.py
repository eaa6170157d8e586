# /// case
# title = "Timeout as a context that does not raise"
# topic = "greenlets"
# shows = "with False the block is left silently; a Timeout of one's own passes others by"
# ///
"""The inner Timeout fires first and is not taken for the outer one."""
import gevent

log = []
with gevent.Timeout(0.05, False):
    gevent.sleep(1)
    log.append("never")
log.append("left silently")
try:
    with gevent.Timeout(0.2):
        try:
            with gevent.Timeout(0.05, ValueError("inner")):
                gevent.sleep(1)
        except ValueError as e:
            log.append(str(e))
        gevent.sleep(1)
except gevent.Timeout as t:
    log.append(t.seconds)
print(log)
print(gevent.with_timeout(0.05, gevent.sleep, 1, timeout_value="default"))
