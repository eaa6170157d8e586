"""A process whose parent has ended has another one, which it can see."""
import os, sys, time, signal
def run(how):
    r, w = os.pipe()
    a = os.fork()
    if a == 0:
        me = os.getpid()
        if os.fork() == 0:
            os.write(w, b'%d ' % (os.getppid() == me))
            time.sleep(0.2)
            os.write(w, b'%d' % (os.getppid() == me))
            os._exit(0)
        if how == 'exit':
            time.sleep(0.05)
            os._exit(0)
        time.sleep(2)
    if how == 'kill':
        time.sleep(0.1)
        os.kill(a, 9)
    os.waitpid(a, 0)
    os.close(w)
    time.sleep(0.3)
    print(how, os.read(r, 100))
run('exit')
run('kill')
