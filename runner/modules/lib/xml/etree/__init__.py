"""Models the package `xml.etree`: ElementTree, with a parser of its own."""
