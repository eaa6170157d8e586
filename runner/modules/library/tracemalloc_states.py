"""tracemalloc: whether it traces, and what it refuses while it does not."""
import tracemalloc


def asked(call):
    try:
        print(call())
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)


asked(tracemalloc.is_tracing)
asked(tracemalloc.get_traceback_limit)
asked(tracemalloc.get_traced_memory)
asked(tracemalloc.take_snapshot)
asked(lambda: tracemalloc.get_object_traceback([]))
asked(lambda: tracemalloc.start(0))
asked(lambda: tracemalloc.start(70000))
tracemalloc.start(5)
tracemalloc.start(7)
asked(tracemalloc.is_tracing)
asked(tracemalloc.get_traceback_limit)
tracemalloc.clear_traces()
tracemalloc.stop()
asked(tracemalloc.is_tracing)
asked(tracemalloc.get_traceback_limit)
