# difflib: matches, ratios, close matches and diffs.
import difflib
from difflib import SequenceMatcher, context_diff, get_close_matches, unified_diff

m = SequenceMatcher(None, 'abxcd', 'abcd')
print(m.get_matching_blocks(), m.get_opcodes(), m.ratio(), m.quick_ratio(), m.real_quick_ratio())
m = SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(round(m.ratio(), 3), m.get_matching_blocks(), m.find_longest_match(0, 29, 0, 38), sorted(m.bjunk))
print(SequenceMatcher(None, '', '').ratio(), SequenceMatcher(None, [1, 2, 3], [3, 2, 1]).get_opcodes())
long = SequenceMatcher(None, 'ab' * 150, 'ba' * 150 + 'c')
print(long.ratio(), sorted(long.bpopular), SequenceMatcher(None, 'ab' * 150, 'ba' * 150, autojunk=False).ratio())
m.set_seq1('other')
print(m.ratio())
print(get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), get_close_matches('x', ['y']),
      get_close_matches('wheel', ['while', 'wheels', 'heel', 'whee'], 2, 0.5))
for arguments in ((0,), (1, 2)):
    try:
        get_close_matches('a', [], *arguments)
    except ValueError as error:
        print(error)
one = 'bacon\neggs\nham\nguido\nx\ny\nz\n1\n2\n3\n4\n5\n6\nlast\n'.splitlines(True)
two = 'python\neggy\nhamster\nguido\nx\ny\nz\n1\n2\n3\n4\n5\n6\nend\nmore\n'.splitlines(True)
print(''.join(unified_diff(one, two, 'before.py', 'after.py')))
print(''.join(unified_diff(one, two, 'a', 'b', '2020', '2021', n=1)))
print(list(unified_diff(['a'], ['a'])), list(unified_diff([], ['x'], lineterm='')),
      list(unified_diff(['x'], [], 'f', lineterm='')))
print(''.join(context_diff(one, two, 'before.py', 'after.py')))
try:
    list(unified_diff([b'x'], ['y']))
except TypeError as error:
    print(error)
print([list(group) for group in SequenceMatcher(None, 'abcdefghijkl', 'abXdefghijkY').get_grouped_opcodes(1)])
print(difflib.IS_LINE_JUNK('  # \n'), difflib.IS_CHARACTER_JUNK('\t'), difflib.Match(1, 2, 3))

# Differences within lines.
OLD = ["one\n", "two \tthree\n", "\n", "four five six\n", "seven\n", "#\n", "same\n", "abcdefgh0\n", "abcdefgh1\n"]
NEW = ["one\n", "two \tthrees\n", "four six\n", "#\n", "ten\n", "same\n", "abcdefgh1x\n", "abcdefgh0x\n", "z"]
difference = list(difflib.ndiff(OLD, NEW))
print("".join(difference))
print(list(difflib.restore(difference, 1)) == OLD, list(difflib.restore(difference, 2)) == NEW)
print("".join(difflib.Differ(linejunk=difflib.IS_LINE_JUNK).compare(NEW, OLD)))
print(list(difflib.ndiff([], ["a"])), list(difflib.ndiff(["a b"], ["a  b"], None, None)))
try:
    list(difflib.restore(difference, 3))
except ValueError as error:
    print(error)
