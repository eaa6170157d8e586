"""Models `encodings.idna` as far as programs import it to have the codec loaded."""
from _unmodelled import attribute

ace_prefix = b'xn--'

__getattr__ = attribute(globals(), {
    'names that are not in ASCII are not modelled': ('nameprep', 'ToASCII', 'ToUnicode', 'getregentry', 'Codec',
                                                     'IncrementalEncoder', 'IncrementalDecoder', 'StreamWriter',
                                                     'StreamReader', 'sace_prefix', 'dots')})
