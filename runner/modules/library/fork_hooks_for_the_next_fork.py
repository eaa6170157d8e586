# What a hook of a fork registers is for the next fork.
import os


def first():
    os.register_at_fork(after_in_child=lambda: os.write(1, b'second in child\n'))
    os.write(1, b'first in child\n')


def before():
    os.register_at_fork(before=lambda: os.write(1, b'newer before\n'))


os.register_at_fork(after_in_child=first, before=before)
for number in range(2):
    pid = os.fork()
    if pid == 0:
        if number == 0:
            grandchild = os.fork()
            if grandchild:
                os.waitpid(grandchild, 0)
        os._exit(0)
    os.waitpid(pid, 0)
    os.write(1, b'forked\n')
