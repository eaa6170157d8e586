import math
import struct

for value in (1.5, 65504.0, 1e-8, -0.0, math.inf, math.nan, 0.1, 5.96e-8):
    print(struct.pack('<e', value), struct.unpack('<e', struct.pack('<e', value)), struct.calcsize('be'))
for form, value in (('<e', 65520.0), ('<f', 1e40)):
    try:
        struct.pack(form, value)
    except OverflowError as error:
        print(error)
