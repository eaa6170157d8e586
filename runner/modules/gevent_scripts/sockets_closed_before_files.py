# A connection ends when its socket and all its file objects are closed, or gone with the function that had them.
import socket
import threading

from gevent import monkey


def serve(listener):
    for _ in range(3):
        peer, _ = listener.accept()
        for line in peer.makefile('rb'):
            peer.sendall(line.upper())
        print('ended')
        peer.close()


def ask(listener, goes_on):
    client = socket.create_connection(listener.getsockname())
    file = client.makefile('rwb')
    file.write(b'hello\n')
    file.flush()
    print(file.readline())
    client.close()
    if goes_on:
        file.write(b'more\n')
        file.flush()
        print(file.readline())
        file.close()


def closed_with_file(listener):
    with socket.create_connection(listener.getsockname()) as client:
        return client.makefile('r')


def run():
    listener = socket.create_server(('127.0.0.1', 0))
    server = threading.Thread(target=serve, args=(listener,), daemon=True)
    server.start()
    ask(listener, False)
    ask(listener, True)
    kept = closed_with_file(listener)
    server.join(0.1)
    print(server.is_alive())
    del kept
    server.join(0.1)
    print(server.is_alive())


run()
monkey.patch_all()
run()

# prints:
# b'HELLO\n'
# ended
# b'HELLO\n'
# b'MORE\n'
# ended
# True
# ended
# False
# b'HELLO\n'
# ended
# b'HELLO\n'
# b'MORE\n'
# ended
# True
# ended
# False
