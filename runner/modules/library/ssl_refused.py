# What SSLContext.wrap_socket refuses before anything is sent.
import socket
import ssl

a, b = socket.socketpair()
context = ssl.create_default_context()
for sock, more in ((a, {}), (a, {'server_side': True, 'server_hostname': 'x'}),
                   (socket.socket(socket.AF_INET, socket.SOCK_DGRAM), {})):
    try:
        context.wrap_socket(sock, **more)
    except (ValueError, NotImplementedError) as e:
        print(type(e).__name__, e)
