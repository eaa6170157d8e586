# sys.exit with a number prints nothing.
import sys
print("before")
sys.exit(3)
print("never")
