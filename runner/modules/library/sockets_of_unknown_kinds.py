# Families and types of sockets that Linux does not have, and flags that a type cannot have.
import socket
for family, kind in ((99, 99), (99, 1), (-5, 1), (2, 11), (2, 15), (2, 16), (2, 1 | 2048), (46, 2)):
    try:
        socket.socket(family, kind).close()
        print('made')
    except OSError as error:
        print(family, kind, error)
