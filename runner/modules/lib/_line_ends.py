"""What `newline` means to text files: which line ends there are, and what becomes of them.

None reads every one as '\\n', '' every one as it is, and otherwise it is the only one, which '\\n' is written as.
"""


def check(newline):
    if newline not in (None, '', '\n', '\r', '\r\n'):
        raise ValueError('illegal newline value: %s' % (newline,))


def read_as(text, newline):
    if newline is None and '\r' in text:
        return text.replace('\r\n', '\n').replace('\r', '\n')
    return text


def kinds_in(text):
    """The line ends that are in it."""
    if '\r' not in text:
        return {'\n'} if '\n' in text else set()
    pairs = text.count('\r\n')
    counts = {'\r': text.count('\r') - pairs, '\n': text.count('\n') - pairs, '\r\n': pairs}
    return {kind for kind, count in counts.items() if count}


def as_newlines(kinds):
    """What a stream's `newlines` is when they have been read."""
    ordered = tuple([kind for kind in ('\r', '\n', '\r\n') if kind in kinds])
    return ordered if len(ordered) > 1 else ordered[0] if ordered else None


def written_as(text, newline):
    return text.replace('\n', newline) if newline in ('\r', '\r\n') else text


def end_of_line(text, place, newline):
    """Behind the line that begins at *place*, 0 if it has no end."""
    if newline != '':
        newline = newline or '\n'
        end = text.find(newline, place)
        return end + len(newline) if end >= 0 else 0
    carriage_return, feed = text.find('\r', place), text.find('\n', place)
    if carriage_return < 0 or 0 <= feed < carriage_return:
        return feed + 1
    return carriage_return + (2 if feed == carriage_return + 1 else 1)
