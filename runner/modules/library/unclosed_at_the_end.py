# A socket that main leaves open: where main has functions it goes by the collector, after `warnings` itself, and what
# C knows of the filters then are those of the last warning.
import subprocess
import sys

LEFT_OPEN = '''
import socket, warnings
left = socket.socket()
%s
'''
CAUGHT = '''
with warnings.catch_warnings(record=True):
    warnings.simplefilter('always')
    warnings.warn('caught')
'''
FUNCTION = '''
def function():
    pass
'''
UNUSED = '''
with warnings.catch_warnings():
    warnings.simplefilter('always')
'''
for title, text in (('alone', ''), ('function', FUNCTION), ('caught', CAUGHT), ('caught, function', CAUGHT + FUNCTION),
                    ('no warning', UNUSED + FUNCTION), ('always', "warnings.simplefilter('always')"),
                    ('always, function', "warnings.simplefilter('always')" + FUNCTION),
                    ('caught, again', CAUGHT + FUNCTION + "warnings.warn('again', ImportWarning)")):
    done = subprocess.run([sys.executable, '-c', LEFT_OPEN % text], stderr=subprocess.PIPE)
    print(title, done.stderr.partition(b' fd=')[0])
