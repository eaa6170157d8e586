"""Functions in C are pickled by name, bound ones as attributes of what they are bound to; patterns are made anew."""
import os
import pickle
import re

for thing in (os.getpid, os.listdir, len, 'abc'.upper, [1].count):
    again = pickle.loads(pickle.dumps(thing))
    print(again.__name__, again is thing)
print(pickle.loads(pickle.dumps('abc'.upper))())
print(pickle.loads(pickle.dumps(re.compile('a+', re.I))).match('AAb').group())
try:
    pickle.dumps(lambda: 1)
except Exception as error:
    print(type(error).__name__)
