"""gc.collect() tells gc.callbacks of its start and its end."""
import gc
def cb(phase, info): print(phase, sorted(info), info["generation"])
gc.collect()
gc.callbacks.append(cb)
gc.collect()
gc.collect(0)
gc.callbacks.remove(cb)
