"""Iteration by readline(), which all file objects have in common."""


class LineIteration:

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line
