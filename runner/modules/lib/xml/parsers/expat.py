"""Models `xml.parsers.expat` as far as others raise its error; parsers of its own are left out."""
from _unmodelled import attribute


class ExpatError(Exception):
    """With the number, the line and the column."""


error = ExpatError

__getattr__ = attribute(globals(), {'only xml.dom.minidom and xml.etree read XML': (
    'ParserCreate', 'ErrorString', 'XMLParserType')})
