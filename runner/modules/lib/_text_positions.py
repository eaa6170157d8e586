"""Where a TextIOWrapper stands, as one number: the place of bytes, and in its high bits what a decoder has to be told
and to skip there, as in CPython.

tell() looks for the last place before the next character at which a decoder holds no bytes back.
"""
import codecs

from _newline_decoder import IncrementalNewlineDecoder


def _packed(start, flags=0, bytes_to_feed=0, chars_to_skip=0, needs_end=False):
    return start | flags << 64 | bytes_to_feed << 96 | chars_to_skip << 128 | needs_end << 160


def unpacked(cookie):
    small = (1 << 32) - 1
    return (cookie & (1 << 64) - 1, cookie >> 64 & small, cookie >> 96 & small, cookie >> 128 & small,
            bool(cookie >> 160))


class _Decoder:
    """Decodes again what the wrapper has; what it meets of line ends counts as read."""

    def __init__(self, encoding, errors, newline, kinds):
        self._decoder = codecs.getincrementaldecoder(encoding)(errors)
        if not newline:
            self._decoder = IncrementalNewlineDecoder(self._decoder, newline is None)
            self._decoder._kinds = set(kinds)
        self.decode = self._decoder.decode
        self.getstate = self._decoder.getstate

    def begin(self, start, flags):
        if start or flags:
            self._decoder.setstate((b'', flags))
        else:
            self._decoder.reset()   # which forgets line ends

    @property
    def kinds(self):
        return getattr(self._decoder, '_kinds', set())


def position(wrapper, start, snapshot, used, bytes_per_char):
    """Of the character number `used` of what `snapshot` decodes to; `start` is where its bytes begin."""
    flags, data = snapshot
    if not used:
        return _packed(start, flags)
    decoder = _Decoder(wrapper.encoding, wrapper.errors, wrapper._newline, wrapper._line_ends)
    try:
        return _packed(*_found(decoder, start, flags, data, used, int(bytes_per_char * used)))
    finally:
        wrapper._line_ends = decoder.kinds


def _found(decoder, start, flags, data, left, skipped):
    """A guess first, which is made smaller until it is a place to start at; then byte by byte."""
    back = 1
    while skipped > 0:
        decoder.begin(start, flags)
        count = len(decoder.decode(data[:skipped]))
        held, new_flags = decoder.getstate()
        if count <= left and not held:
            start, flags, left = start + skipped, new_flags, left - count
            break
        if count <= left:
            skipped, back = skipped - len(held), 1
        else:
            skipped, back = skipped - back, back * 2
    else:
        skipped = 0
        decoder.begin(start, flags)
    fed = count = 0
    for byte in range(skipped, len(data)) if left else ():
        count += len(decoder.decode(data[byte:byte + 1]))
        fed += 1
        held, new_flags = decoder.getstate()
        if not held and count <= left:
            start, flags, left, fed, count = start + fed, new_flags, left - count, 0, 0
        if count >= left:
            return start, flags, fed, left
    if not left:
        return start, flags
    if count + len(decoder.decode(b'', True)) < left:
        raise OSError("can't reconstruct logical file position")
    return start, flags, fed, left, True
