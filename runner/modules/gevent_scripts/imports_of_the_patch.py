# What gevent itself imports as it looks for entry points is imported before the first module is patched.
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9
import sys

from gevent import monkey
print([name for name in ('socket', 'select', 'selectors') if name in sys.modules])
monkey.patch_time()
print([name for name in ('socket', 'select', 'selectors') if name in sys.modules])
monkey.patch_select()
import select
import selectors

print(selectors.PollSelector._selector_cls is select.poll)
# prints:
# []
# ['socket', 'select', 'selectors']
# False
