# A builtin function is bound to its module, a builtin method to its object.
import time
import _thread
print(len.__self__.__name__, time.sleep.__self__ is time, _thread.allocate_lock.__self__ is _thread)
values = []
print(values.append.__self__ is values, "x".join.__self__, hasattr(str.join, "__self__"))
