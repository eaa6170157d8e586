# What the system says of each errno, and what it says of numbers that are none.
import errno
import os

for number in sorted(errno.errorcode):
    print(number, errno.errorcode[number], os.strerror(number))
for number in (0, -1, 41, 9999):
    print(number, os.strerror(number))
