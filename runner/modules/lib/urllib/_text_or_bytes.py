"""What functions of urllib.parse take, texts or bytes of ASCII, as texts, and what they give, as what they took."""


def _unchanged(result):
    return result


def _encoded(result):
    return result.encode('ascii', 'strict')


def as_text(*given):
    """The arguments as texts, and the function that makes the result one of their kind."""
    of_text = isinstance(given[0], str)
    for each in given[1:]:
        if each and isinstance(each, str) != of_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if of_text:
        return given, _unchanged
    return [each.decode('ascii', 'strict') if each else '' for each in given], _encoded
