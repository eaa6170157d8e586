# What is no program, and what numbers in shared memory look like.
import subprocess
from multiprocessing import Array, RawArray, RawValue, Value

for words in (['/etc/passwd'], ['/etc'], ['/tmp'], ['/usr/nosuch'], ['/etc/nosuch'], ['etc']):
    try:
        subprocess.Popen(words)
    except OSError as error:
        print(words, type(error).__name__, error)
print(Value('i', 3), Value('d', 1.5), RawValue('i', 2), Value('b', 1, lock=False), RawValue('c', b'x'),
    RawValue('q', 5))
for shown in Array('i', 2), RawArray('c', b'ab'), Array('c', b'abc'):
    print(repr(shown).split(' at ')[0])
