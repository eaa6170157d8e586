from gevent import monkey; monkey.patch_all()
import selectors, socket, threading, types
sel = selectors.DefaultSelector()
ls = socket.socket(); ls.bind(("127.0.0.1", 0)); ls.listen(); ls.setblocking(False)
sel.register(ls, selectors.EVENT_READ, None)
log = []
stop = threading.Event()
def serve():
    while not stop.is_set():
        found = sel.select(timeout=0.1)
        log.append([(k.data is not None, m) for k, m in found])
        for key, mask in found:
            if key.data is None:
                c, a = key.fileobj.accept(); c.setblocking(False)
                sel.register(c, selectors.EVENT_READ | selectors.EVENT_WRITE, types.SimpleNamespace(out=b"", n=0))
                continue
            s, d = key.fileobj, key.data
            if mask & selectors.EVENT_READ:
                b = s.recv(1024)
                if not b:
                    print("closing after", d.n); sel.unregister(s); s.close(); continue
                d.out += b; d.n += len(b)
            if mask & selectors.EVENT_WRITE and d.out:
                d.out = d.out[s.send(d.out):]
t = threading.Thread(target=serve); t.start()
def client(n):
    with socket.create_connection(ls.getsockname()) as c:
        for i in range(n):
            c.sendall(b"%d" % i); log.append("sent"); assert c.recv(10) == b"%d" % i
for n in (2, 3):
    client(n)
stop.set(); t.join(2); print(t.is_alive(), len(sel.get_map()))
for each in log:
    print(each)
# prints:
# closing after 2
# False 2
# sent
# [(False, 1)]
# [(True, 3)]
# sent
# [(True, 2)]
# [(True, 3)]
# [(True, 2)]
# [(True, 3)]
# sent
# [(False, 1)]
# [(True, 3)]
# sent
# [(True, 2)]
# [(True, 3)]
# sent
# [(True, 2)]
# [(True, 3)]
# [(True, 2)]
