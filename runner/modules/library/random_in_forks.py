import os
import random
import uuid
def drawn_in_child():
    read, write = os.pipe()
    pid = os.fork()
    if not pid:
        os.write(write, f'{random.random()} {uuid.uuid4()}'.encode())
        os._exit(0)
    os.waitpid(pid, 0)
    os.close(write)
    return os.read(read, 100).decode().split()
random.seed(5)
children = [drawn_in_child(), drawn_in_child()]
print(len({number for number, _ in children} | {str(random.random())}), len({text for _, text in children}))
random.seed(5)
again = random.random()
random.seed(5)
print(again == random.random(), random.Random().random() == random.Random().random())
