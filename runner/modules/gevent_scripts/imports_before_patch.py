# What the standard library imports along keeps native functions: selectors those of select, where only select is
# patched afterwards.
import sys

import http.server
print('ssl' in sys.modules, 'selectors' in sys.modules)

from gevent import monkey
monkey.patch_socket()
monkey.patch_select()
import select
import selectors

print(selectors.PollSelector._selector_cls is select.poll)
# prints:
# True True
# False
