"""How the clients of ftplib, poplib, smtplib and imaplib end their connection."""
import errno
import socket


def drop(client, end=lambda sock: sock.close()):
    """Close the client's file, and *end* its socket whatever became of that; it has neither from then on."""
    file, client.file = client.file, None
    sock, client.sock = client.sock, None
    try:
        if file is not None:
            file.close()
    finally:
        if sock is not None:
            end(sock)


def shut_down(sock):
    """Tell the peer before closing, unless it has closed the connection already."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError as error:
        if error.errno != errno.ENOTCONN:
            raise
    finally:
        sock.close()
