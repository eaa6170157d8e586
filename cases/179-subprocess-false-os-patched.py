# /// case
# title = "patch_all(subprocess=False): Popen waits for a descriptor that is closed later"
# topic = "selective-patch"
# origin = "gevent/gevent#2177"
# shows = "the original Popen closes its pipe by the patched os.close and hangs from gevent 25.8 on"
# ///
"""The original subprocess reads a pipe until the program runs, after it has closed its own end of it
by os.close: with newer gevent that end stays open until the loop runs, which it cannot."""
from gevent import monkey

monkey.patch_all(subprocess=False)
import subprocess
import threading
import time

ticker = threading.Thread(target=time.sleep, args=(0.2,))
ticker.start()
program = subprocess.Popen(["sleep", "0.1"])
print("exit", program.wait())
print("ticker alive", ticker.is_alive())
ticker.join()
