# /// case
# title = "os.close under the patch, and a native read that waits for the end"
# topic = "selective-patch"
# origin = "gevent/gevent#2177"
# shows = "from gevent 25.8 on os.close() waits for the loop: a native read of the pipe's end waits for ever"
# ///
"""The write end is closed, so reading should find the end at once.  Newer gevent closes it in the
loop's next turn, and os.read() is not patched: it stops the only thread, and the loop with it."""
from gevent import monkey

monkey.patch_all()
import os

read_end, write_end = os.pipe()
os.write(write_end, b"last words")
os.close(write_end)
print("read", os.read(read_end, 100))
print("end", os.read(read_end, 100))
