# pairs: py3.12-gevent25.9
"""What gevent's modules of this version say that they implement, extend and pass on, in order."""
import textwrap

import gevent.queue
import gevent.socket
import gevent.ssl
import gevent.subprocess
import gevent.thread
import gevent.threading
import gevent.util

for module, names in ((gevent.queue, '__all__'), (gevent.socket, '__extensions__'),
                      (gevent.ssl, '__implements__'), (gevent.subprocess, '__all__'), (gevent.thread, '__all__'),
                      (gevent.thread, '__implements__'), (gevent.threading, '__implements__'),
                      (gevent.util, '__all__')):
    print(module.__name__.replace('_gevent_c', ''), names)
    print(textwrap.fill(' '.join(getattr(module, names)), 100))
print(getattr(gevent.threading, '__extensions__', 'no'))
names = {}
exec('from gevent.socket import *', names)
print([name in names for name in ('AF_INET', 'SOL_SOCKET', 'error', 'timeout', 'socket', 'wait_read', 'wait', 'EBADF')])
# prints:
# gevent.queue __all__
# Queue PriorityQueue LifoQueue SimpleQueue JoinableQueue Channel ShutDown Empty Full
# gevent.socket __extensions__
# cancel_wait wait_read wait_write wait_readwrite
# gevent.ssl __implements__
# SSLContext SSLSocket get_server_certificate
# gevent.subprocess __all__
# Popen call check_call check_output _posixsubprocess run CompletedProcess _use_posix_spawn
# _USE_POSIX_SPAWN _fork_exec PIPE STDOUT CalledProcessError DEVNULL getstatusoutput getoutput
# SubprocessError TimeoutExpired
# gevent.thread __all__
# allocate_lock get_ident exit LockType stack_size start_new_thread error TIMEOUT_MAX allocate
# exit_thread interrupt_main start_new get_native_id daemon_threads_allowed RLock
# gevent.thread __implements__
# allocate_lock get_ident exit LockType stack_size start_new_thread _local
# gevent.threading __implements__
# local _allocate_lock Lock _DummyThread _start_new_thread Thread Timer _set_sentinel get_ident
# _CRLock
# gevent.util __all__
# format_run_info print_run_info GreenletTree wrap_errors assert_switches
# []
# [True, True, True, True, True, True, False, False]
