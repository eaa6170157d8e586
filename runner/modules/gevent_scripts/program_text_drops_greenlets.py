"""Greenlets of a program that is given as text are killed when they are dropped, as those of files."""
import subprocess
import sys

TEXT = '''
import greenlet

def suspend():
    try:
        greenlet.getcurrent().parent.switch()
    finally:
        print('killed')

suspended = greenlet.greenlet(suspend)
suspended.switch()
del suspended
print('end')
'''
print(subprocess.run([sys.executable, '-c', TEXT], stdout=subprocess.PIPE, universal_newlines=True).stdout.split())
exec(TEXT)

# prints:
# ['killed', 'end']
# killed
# end
