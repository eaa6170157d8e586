# /proc/self/task and /proc/self/fd: how many threads there are, and which descriptors.
import os
import threading

done = threading.Event()
print(len(os.listdir('/proc/self/task')), os.listdir('/proc/self/task') == [str(threading.get_native_id())])
threads = [threading.Thread(target=done.wait) for _ in range(3)]
for thread in threads:
    thread.start()
print(len(os.listdir('/proc/%d/task' % os.getpid())))
print(str(threads[0].native_id) in os.listdir('/proc/self/task'))
done.set()
for thread in threads:
    thread.join()
before = os.listdir('/proc/self/fd')
read, write = os.pipe()
after = os.listdir('/proc/self/fd')
print(len(after) - len(before), str(write) in after, {'0', '1', '2'} <= set(after))
os.close(read)
os.close(write)
print(len(os.listdir('/proc/self/fd')) == len(before))
