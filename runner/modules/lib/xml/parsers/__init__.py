"""Models `xml.parsers`."""
