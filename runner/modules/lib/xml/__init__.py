"""Models the package `xml`: of it, xml.etree.ElementTree."""
