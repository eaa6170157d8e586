"""Models zope.interface.exceptions as far as interfaces are made; left out: those of verifying."""


class Invalid(Exception):
    """Raised by invariants."""


class InvalidInterface(Exception):
    """What an interface is made of is neither an Attribute nor a function."""
