"""Models `encodings` as far as programs import it to have a codec loaded: str.encode itself knows those there are."""
from _unmodelled import attribute


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """What is neither a letter, a digit nor a dot becomes an underscore, several together one."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, 'ascii')
    words = ''.join(c if c.isalnum() or c == '.' else ' ' for c in encoding).split()
    return '_'.join(words)


__getattr__ = attribute(globals(), {'the registry of codecs is not modelled': ('search_function', 'aliases')})
