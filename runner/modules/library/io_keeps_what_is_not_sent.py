import io
import os


class Raw(io.RawIOBase):
    # Answers write() as told, then takes everything.
    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def writable(self):
        return True

    def write(self, data):
        answer = self.answers.pop(0) if self.answers else len(data)
        self.asked.append(len(data))
        if isinstance(answer, Exception):
            raise answer
        return answer


def attempt(function, *args):
    try:
        print(function(*args), end=' ')
    except BlockingIOError as error:
        print('blocks after', error.characters_written, error.__context__, end=' ')
    except Exception as error:
        print(type(error).__name__, error, end=' ')


for answers, sizes in (((2, 1, None), (3, 3, 20)), ((OSError('bad'),), (5, 9, 4)), ((None, None, 5), (6, 6, 2)),
                       ((None, 4, None), (6, 1, 3, 30)), ((99,), (9,)), ((3, OSError('x'), 2), (25, 5)),
                       ((None,), (40,)), ((16, None), (40, 1))):
    raw = Raw(*answers)
    stream = io.BufferedWriter(raw, 8)
    for size in sizes:
        attempt(stream.write, b'x' * size)
    for again in (stream.flush, stream.flush, stream.close):
        attempt(again)
    print(stream.closed, raw.closed, raw.asked)

for options in ({'mode': 'w'}, {'mode': 'wb'}, {'mode': 'w', 'buffering': 1}):
    reading, writing = os.pipe()
    stream = open(writing, **options)
    os.close(reading)
    line = b'x\n' if options['mode'] == 'wb' else 'x\n'
    for function, *args in ((stream.write, line), (stream.flush,), (stream.flush,), (stream.write, line),
                            (stream.close,), (stream.close,)):
        attempt(function, *args)
    print(stream.closed)
