# An uncaught exception at module level.
print("before")
raise ValueError("boom")
print("never")
