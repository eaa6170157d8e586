# Printing to a closed stdout is an error; the process ends as if nothing were.
import sys

print('before', sys.stdout.closed)
sys.stdout.close()
for call in (lambda: print('lost'), lambda: sys.stdout.write('lost'), sys.stdout.flush):
    try:
        call()
    except ValueError as error:
        print(error, file=sys.stderr)
sys.exit(0 if sys.stdout.closed else 1)
