# File objects on pipes let others run while they wait.
import os
import gevent
from gevent.fileobject import FileObject, FileObjectPosix, FileObjectThread


def take(kind):
    read, write = os.pipe()
    reader, writer = kind(read, "rb"), FileObjectPosix(write, "wb")

    def consume():
        print(reader.readline())
        print(reader.read())
        reader.close()

    consumer = gevent.spawn(consume)
    gevent.sleep(0.01)
    print("meanwhile")
    writer.write(b"a line\n")
    writer.flush()
    gevent.sleep(0.01)
    writer.write(b"the rest")
    writer.close()
    consumer.join()
    print(reader.closed, writer.closed)


take(FileObject)
take(FileObjectThread)
# prints:
# meanwhile
# b'a line\n'
# b'the rest'
# True True
# meanwhile
# b'a line\n'
# b'the rest'
# True True
