"""What few programs ask of `random`: the first version of seed(), and binomialvariate()."""
from math import log2

from _frames import unsupported


def first_hash(text):
    """What version 1 of seed() makes of a text: the hash of str in Python 2."""
    if not text:
        return 0
    found = ord(text[0]) << 7
    for letter in text:
        found = (1000003 * found ^ ord(letter)) & 0xffffffffffffffff
    found ^= len(text)
    return -2 if found == -1 else found


def binomial(random, n, p):
    if n < 0:
        raise ValueError('n must be non-negative')
    if not 0.0 <= p <= 1.0:
        raise ValueError('p must be in the range 0.0 <= p <= 1.0')
    if p in (0.0, 1.0):
        return n if p else 0
    if n == 1:
        return int(random() < p)
    if p > 0.5:
        return n - binomial(random, n, 1.0 - p)
    if n * p >= 10.0:
        unsupported('random.binomialvariate() of so many')
    # By the failures before each success.
    per_failure = log2(1.0 - p)
    successes = tried = 0
    while per_failure:
        tried += int(log2(random()) // per_failure) + 1
        if tried > n:
            break
        successes += 1
    return successes
