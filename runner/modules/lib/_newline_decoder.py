"""Models `io.IncrementalNewlineDecoder`: line ends are read as '\\n', also where one comes in two pieces."""
import codecs

from _extension_types import compiled
from _line_ends import as_newlines, kinds_in, read_as


@compiled
class IncrementalNewlineDecoder(codecs.IncrementalDecoder):
    __module__ = '_io'

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder, self._translate, self._kinds, self._held = decoder, translate, set(), False

    @property
    def newlines(self):
        return as_newlines(self._kinds)

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if self._held and (text or final):
            text, self._held = '\r' + text, False
        # A '\n' may follow.
        if text.endswith('\r') and not final:
            text, self._held = text[:-1], True
        self._kinds |= kinds_in(text)
        return read_as(text, None) if self._translate else text

    def getstate(self):
        before, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return before, flag << 1 | self._held

    def setstate(self, state):
        before, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((before, flag >> 1))

    def reset(self):
        self._kinds, self._held = set(), False
        if self._decoder is not None:
            self._decoder.reset()
