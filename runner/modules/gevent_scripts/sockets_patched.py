from gevent import monkey; monkey.patch_all()
import socket, threading
srv = socket.socket()
srv.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
srv.bind(("127.0.0.1", 0))
srv.listen(5)
port = srv.getsockname()[1]
def serve():
    conn, addr = srv.accept()
    with conn:
        f = conn.makefile("rwb")
        for line in f:
            f.write(b"echo " + line); f.flush()
    print("server done", addr[0])
t = threading.Thread(target=serve)
t.start()
c = socket.create_connection(("127.0.0.1", port), timeout=1)
c.sendall(b"a\nb\n")
f = c.makefile()
print(f.readline().strip(), f.readline().strip())
f.close()
c.close()
t.join(1)
print(t.is_alive())
# prints:
# echo a echo b
# server done 127.0.0.1
# False
