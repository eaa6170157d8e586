"""Models `email`: messages made, written and read, as far as programs that send mail need them.

Left out: folding of long headers, header objects of the newer policy, feeding a parser in pieces, character sets other
than ASCII and UTF-8.
"""
__all__ = ['message_from_string', 'message_from_bytes', 'message_from_file', 'message_from_binary_file']


def message_from_string(s, *args, **kws):
    from email.parser import Parser
    return Parser(*args, **kws).parsestr(s)


def message_from_bytes(s, *args, **kws):
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parsebytes(s)


def message_from_file(fp, *args, **kws):
    from email.parser import Parser
    return Parser(*args, **kws).parse(fp)


def message_from_binary_file(fp, *args, **kws):
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parse(fp)
