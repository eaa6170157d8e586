# /// case
# title = "A WSGI server, and a handler that waits for a thread that the patch left alone"
# topic = "thread-false"
# shows = "with thread=False a join in one request stops the whole server until the native thread ends"
# ///
"""gevent.pywsgi runs each request in a greenlet.  A request that joins a native thread blocks the loop,
and whoever asks meanwhile waits for it as well."""
from gevent import monkey

monkey.patch_all(thread=False)
import socket
import threading
import time
import gevent
from gevent.pywsgi import WSGIServer

native_sleep = monkey.get_original("time", "sleep")


def application(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/slow":
        t = threading.Thread(target=native_sleep, args=(0.3,))
        t.start()
        t.join()
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]


def ask(path, delay):
    due = begin + delay
    gevent.sleep(delay)
    client = socket.create_connection(("127.0.0.1", server.server_port))
    client.sendall(b"GET %s HTTP/1.0\r\n\r\n" % path)
    answer = b""
    while not answer.endswith(b"\r\n\r\nok"):
        answer += client.recv(1000)
    print(path.decode(), answer.split(b"\r\n")[0].decode(), "late" if time.monotonic() - due > 0.15 else "at once")


server = WSGIServer(("127.0.0.1", 0), application, log=None)
server.start()
begin = time.monotonic()
gevent.joinall([gevent.spawn(ask, b"/quick", 0), gevent.spawn(ask, b"/slow", 0.1), gevent.spawn(ask, b"/quick", 0.15)])
server.stop()
