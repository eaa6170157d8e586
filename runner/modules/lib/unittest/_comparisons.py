"""The assert methods of unittest.TestCase that compare two things and say where they differ."""
import collections
import pprint
import sys
from difflib import ndiff

from unittest._shortened import safe_repr
from unittest._shortened import shortened

__unittest = True

_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'
_ASSERTERS = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
              frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}


def _with_line_ends(first, second):
    """Both texts as lines.  From 3.12 on all lines end, and one end more shows where only one of the texts has it."""
    if sys.version_info < (3, 12):
        if len(first.splitlines()) == 1 and first.strip('\r\n') == first:
            return [first + '\n'], [second + '\n']
        return first.splitlines(True), second.splitlines(True)
    end = '\n' if any(text and text[-1] != '\n' for text in (first, second)) else ''
    return [(text + end if text else text).splitlines(True) for text in (first, second)]


def _length_or_none(sequence):
    try:
        return len(sequence)
    except (TypeError, NotImplementedError):
        return None


def _first_difference(first, second, name, lengths):
    """The text about the first place where two sequences differ; None if they do nowhere they both have."""
    for place in range(min(lengths)):
        items = []
        for order, sequence in (('first', first), ('second', second)):
            try:
                items.append(sequence[place])
            except (TypeError, IndexError, NotImplementedError):
                return '\nUnable to index element %d of %s %s\n' % (place, order, name)
        if items[0] != items[1]:
            return '\nFirst differing element %d:\n%s\n%s\n' % ((place,) + shortened(*items))
    return None


def _additional_elements(first, second, name, lengths):
    if lengths[0] == lengths[1]:
        return ''
    order, longer = ('First', first) if lengths[0] > lengths[1] else ('Second', second)
    text = '\n%s %s contains %d additional elements.\n' % (order, name, abs(lengths[0] - lengths[1]))
    try:
        return text + 'First extra element %d:\n%s\n' % (min(lengths), safe_repr(longer[min(lengths)]))
    except (TypeError, IndexError, NotImplementedError):
        return text + 'Unable to index element %d of %s %s\n' % (min(lengths), order.lower(), name)


def _counts_that_differ(first, second):
    """(count in the first, in the second, element), also for elements that cannot be hashed."""
    try:
        counts = collections.Counter(first), collections.Counter(second)
    except TypeError:
        return _counts_by_equality(first, second)
    if counts[0] == counts[1]:
        return []
    elements = list(counts[0]) + [each for each in counts[1] if each not in counts[0]]
    return [(counts[0][each], counts[1][each], each) for each in elements if counts[0][each] != counts[1][each]]


def _counts_by_equality(first, second):
    seen, differing = [], []
    for element in first + second:
        if element not in seen:
            seen.append(element)
            counts = first.count(element), second.count(element)
            if counts[0] != counts[1]:
                differing.append(counts + (element,))
    return differing


class Comparisons:

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first), _ASSERTERS.get(type(first)))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '%s != %s' % shortened(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def _fail_with_difference(self, msg, standard, difference):
        if self.maxDiff is not None and len(difference) > self.maxDiff:
            difference = _OMITTED % len(difference)
        self.fail(self._formatMessage(msg, standard + difference))

    def _difference_of_reprs(self, first, second):
        return '\n' + '\n'.join(ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for order, sequence in (('First', seq1), ('Second', seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (order, name, safe_repr(sequence)))
        lengths = _length_or_none(seq1), _length_or_none(seq2)
        if None in lengths:
            order = 'First' if lengths[0] is None else 'Second'
            standard = '%s %s has no length.    Non-sequence?' % (order, name)
        else:
            if seq1 == seq2:
                return
            difference = _first_difference(seq1, seq2, name, lengths)
            if (difference is None and lengths[0] == lengths[1] and seq_type is None
                    and type(seq1) is not type(seq2)):
                return    # the same elements in sequences of two kinds
            standard = ('%ss differ: %s != %s\n' % ((name.capitalize(),) + shortened(seq1, seq2))
                        + (difference or '') + _additional_elements(seq1, seq2, name, lengths))
        self._fail_with_difference(msg, standard, self._difference_of_reprs(seq1, seq2))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for order, other_order, one, other in (('first', 'second', set1, set2), ('second', 'first', set2, set1)):
            try:
                only = one.difference(other)
            except TypeError as error:
                self.fail('invalid type when attempting set difference: %s' % error)
            except AttributeError as error:
                self.fail('%s argument does not support set difference: %s' % (order, error))
            if only:
                lines.append('Items in the %s set but not the %s:' % (order, other_order))
                lines.extend(map(repr, only))
        if lines:
            self._fail(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._fail_with_difference(msg, '%s != %s' % shortened(d1, d2), self._difference_of_reprs(d1, d2))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        difference = '\n' + ''.join(ndiff(*_with_line_ends(first, second)))
        self._fail_with_difference(msg, '%s != %s' % shortened(first, second), difference)

    def assertCountEqual(self, first, second, msg=None):
        differing = _counts_that_differ(list(first), list(second))
        if differing:
            self._fail_with_difference(msg, 'Element counts were not equal:\n', '\n'.join(
                'First has %d, Second has %d:  %r' % each for each in differing))
