# SystemExit with a text prints it to stderr and exits with 1.
import sys
print("stdout")
sys.exit("fatal: it went wrong")
