# /// case
# title = "A process by the fork server's method, with only sockets patched"
# topic = "selective-patch"
# shows = "on Python 3.14 start() raises BlockingIOError: the server is asked through a socket that never blocks"
# ///
"""From Python 3.14 on a process is forked by a server, which the parent asks through a local socket. A patched socket
is non-blocking underneath, and multiprocessing reads its descriptor as it is: there is nothing to read yet.
patch_all saves programs from this by setting the start method to fork, but only together with subprocess."""
from gevent import monkey
monkey.patch_socket()

import multiprocessing


def tell(pipe):
    pipe.send(multiprocessing.current_process().name)


if __name__ == '__main__':
    print('chosen', multiprocessing.get_start_method(allow_none=True))
    ours, theirs = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(target=tell, args=(theirs,))
    try:
        child.start()
    except BlockingIOError as error:
        print('start', error)
    else:
        print('from the child:', ours.recv())
        child.join()
        print('exit code', child.exitcode)
