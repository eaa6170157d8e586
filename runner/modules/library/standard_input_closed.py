# sys.stdin.close() closes the stream and leaves the descriptor open.
import os
import sys

sys.stdin.close()
print(sys.stdin.closed)
for read in (sys.stdin.read, sys.stdin.readline, sys.stdin.readlines, lambda: next(sys.stdin)):
    try:
        read()
    except ValueError as error:
        print(error)
print(os.close(0))
