# server thread blocked in accept; closing the listener from main
from gevent import monkey; monkey.patch_all()
import socket, threading, time
srv = socket.socket(); srv.bind(("127.0.0.1", 0)); srv.listen(1)
def serve():
    try:
        srv.accept()
    except Exception as e:
        print("accept:", type(e).__name__, e)
t = threading.Thread(target=serve); t.start()
time.sleep(0.1)
srv.close()
t.join(1)
print("alive", t.is_alive())
# prints:
# accept: cancel_wait_ex [Errno 9] File descriptor was closed in another greenlet
# alive False
