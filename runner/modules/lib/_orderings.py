"""Models functools.total_ordering."""

__name__ = 'functools'  # what it defines is that one's


def _derived(root, name, combine):
    """The comparison `name` out of the one that the class has."""
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return combine(answer, self, other)
    compare.__name__ = name
    return compare


def _negated(answer, self, other):
    return not answer


def _and_differs(answer, self, other):
    return answer and self != other


def _or_equals(answer, self, other):
    return answer or self == other


def _neither_nor_equal(answer, self, other):
    return not answer and self != other


def _not_or_equal(answer, self, other):
    return not answer or self == other


# For each comparison a class may have, the three that follow from it.
_FOLLOWING = {
    '__lt__': (('__gt__', _neither_nor_equal), ('__le__', _or_equals), ('__ge__', _negated)),
    '__le__': (('__ge__', _not_or_equal), ('__lt__', _and_differs), ('__gt__', _negated)),
    '__gt__': (('__lt__', _neither_nor_equal), ('__ge__', _or_equals), ('__le__', _negated)),
    '__ge__': (('__le__', _not_or_equal), ('__gt__', _and_differs), ('__lt__', _negated)),
}


def total_ordering(cls):
    """Fills in the comparisons that follow from the one the class has."""
    roots = [name for name in _FOLLOWING if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # __lt__ is preferred to __le__, that to __gt__, that to __ge__.
    root = roots[0]
    for name, combine in _FOLLOWING[root]:
        if name not in roots:
            setattr(cls, name, _derived(root, name, combine))
    return cls
