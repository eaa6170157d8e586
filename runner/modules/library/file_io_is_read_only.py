"""FileIO's mode cannot be set, and what a program derives from io's classes shows itself by its own name."""
import io
import os

read, write = os.pipe()


class Reader(io.BufferedReader):
    pass


raw = io.FileIO(read, 'r')
try:
    raw.mode = 'x'
except AttributeError as error:
    print(error)
reader = Reader(raw)
print(raw.mode, reader.name == read, repr(reader).startswith('<Reader '), repr(raw).startswith('<_io.FileIO '))
os.close(write)
