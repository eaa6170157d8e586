# traceback: one entry a frame, notes, repeated lines.
import traceback


def deep(level):
    if level == 0:
        error = ValueError('bottom')
        error.add_note('first note\nsecond line')
        raise error
    deep(level - 1)


try:
    deep(6)
except ValueError as error:
    entries = [''.join(line + '\n' for line in entry.splitlines() if '^' not in line and '~' not in line)
               for entry in traceback.format_exception(error)]
    print(len(entries), entries[0], entries[1:3], entries[-4:])
    print(traceback.format_exception_only(error))
try:
    try:
        {}['key']
    except KeyError:
        raise ValueError from None
except ValueError as error:
    print(len(traceback.format_exception(error)))
