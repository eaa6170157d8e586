# Three to five arguments name files; a BlockingIOError's third may say how much was written.
class Blocking(BlockingIOError):
    pass


for args in ((1, 'a', 'f'), (1, 'a', None), (1, 'a', 'f', 0, 'g'), (1, 'a', None, 0, 'g'), (1, 'a', 3), (11, 'b', 3),
             (1,), (1, 2, 3, 4, 5, 6)):
    for kind in (OSError, BlockingIOError, Blocking):
        error = kind(*args)
        try:
            written = error.characters_written
        except AttributeError as missing:
            written = repr(missing)
        print(type(error).__name__, error, error.args, error.filename, error.filename2, error.errno, written)
error = BlockingIOError()
error.characters_written = 5
print(error.characters_written)
