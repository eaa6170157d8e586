"""A path with a null character is refused, from 3.13 on by the name of the function; it is nowhere to be found."""
import os

for ask in (lambda: os.stat('a\0'), lambda: os.stat(b'a\0'), lambda: open('a\0'), lambda: os.makedirs('\0'),
            lambda: os.listdir('\0'), lambda: os.path.exists('\0'), lambda: os.path.lexists('\0'),
            lambda: os.path.islink('\0')):
    try:
        print(ask())
    except ValueError as error:
        print(error)
# prints:
# embedded null byte
# stat: embedded null character in path
# embedded null byte
# embedded null byte
# embedded null byte
# False
# False
# False
# prints on py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# stat: embedded null character in path
# stat: embedded null character in path
# embedded null byte
# mkdir: embedded null character in path
# listdir: embedded null character in path
# False
# False
# False
