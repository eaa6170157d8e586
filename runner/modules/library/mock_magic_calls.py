# Calls of magic methods are calls, but not method_calls.
from unittest.mock import MagicMock
m = MagicMock()
m.__len__.return_value = 4
m.a.b.return_value = 'b'
print(len(m), m.a.b(), m.method_calls, m.mock_calls)
m.__getitem__.return_value = 5
m['l'] = m[4]
with m as entered:
    entered.f(1)
print(m.method_calls, m.mock_calls)
print(int(m.a), m.a.mock_calls, m.method_calls)
