# How a process that a signal has ended is shown.
import multiprocessing
import time

process = multiprocessing.get_context('fork').Process(target=time.sleep, args=(10,), daemon=True)
process.start()
process.terminate()
process.join()
print(process.exitcode, str(process).split(' stopped ')[1])
