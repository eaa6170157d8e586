"""Models `random`: the Mersenne Twister of 1997 and what CPython draws from it, so that a seed gives the
same numbers as there.  Without a seed every run of a case draws the same numbers, but no two of its processes do.
"""
import os as _os
import sys as _sys
from collections.abc import Sequence as _Sequence
from collections.abc import Set as _Set
from itertools import accumulate as _accumulate, count as _count
from operator import index as _index
from math import (
    acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, isfinite as _isfinite, log as _log, pi as _pi,
    sin as _sin, sqrt as _sqrt)

_WORDS = 624
_MIDDLE = 397
_MASK = 0xffffffff
_seeds = _count(20)     # instead of the operating system's entropy


def _first_words(seed):
    words = [seed]
    for place in range(1, _WORDS):
        last = words[-1]
        words.append((1812433253 * (last ^ last >> 30) + place) & _MASK)
    return words


def _words_of_key(key):
    words = _first_words(19650218)
    place = 1
    at = 0
    for _ in range(max(_WORDS, len(key))):
        last = words[place - 1]
        words[place] = ((words[place] ^ (last ^ last >> 30) * 1664525) + key[at] + at) & _MASK
        place += 1
        if place == _WORDS:
            words[0] = words[-1]
            place = 1
        at = (at + 1) % len(key)
    for _ in range(_WORDS - 1):
        last = words[place - 1]
        words[place] = ((words[place] ^ (last ^ last >> 30) * 1566083941) - place) & _MASK
        place += 1
        if place == _WORDS:
            words[0] = words[-1]
            place = 1
    words[0] = 0x80000000
    return words


def _renew(words):
    for place in range(_WORDS):
        mixed = words[place] & 0x80000000 | words[(place + 1) % _WORDS] & 0x7fffffff
        words[place] = words[(place + _MIDDLE) % _WORDS] ^ mixed >> 1 ^ (0x9908b0df if mixed & 1 else 0)


def _warn_of_whole_floats(text):
    if _sys.version_info >= (3, 10):
        __import__('warnings').warn(text, DeprecationWarning, 3)     # only here: it is of 3.10 and 3.11


def _whole(value, name):
    """Floats that are whole were numbers too, until 3.11."""
    if value is None or hasattr(type(value), '__index__'):
        return value
    if value != int(value):
        _warn_of_whole_floats('randrange() will raise TypeError in the future')
        raise ValueError(f'non-integer {name} for randrange()')
    _warn_of_whole_floats('non-integer arguments to randrange() have been deprecated since Python 3.10 and will be '
                          'removed in a subsequent version')
    return int(value)


class Random:

    def __init__(self, x=None):
        self.seed(x)

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        # Whole numbers are drawn by what the nearest class defines: random() has 53 bits.
        for each in cls.__mro__:
            if 'getrandbits' in vars(each):
                cls._below = Random._below_by_bits
                break
            if 'random' in vars(each):
                cls._below = Random._below_by_random
                break

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            from _rare_draws import first_hash
            a = first_hash(a.decode('latin-1') if isinstance(a, bytes) else a)
        elif isinstance(a, (str, bytes, bytearray)):
            from hashlib import sha512
            text = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(text + sha512(text).digest(), 'big')
        elif a is None:
            a = _os.getpid() << 16 | next(_seeds)
        elif not isinstance(a, int):
            if not isinstance(a, float) and _sys.version_info >= (3, 11):
                none = ' None,\n' if _sys.version_info < (3, 13) else '\nNone, '
                raise TypeError(f'The only supported seed types are:{none}int, float, str, bytes, and bytearray.')
            a = hash(a)
        self._key = abs(a)
        self._words = None      # made when the first number is drawn
        self.gauss_next = None

    def getstate(self):
        self._prepare()
        return 3, tuple(self._words) + (self._at,), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f'state with version {version} passed to Random.setstate() of version 3')
        _version, words, self.gauss_next = state
        if not isinstance(words, tuple):
            raise TypeError('state vector must be a tuple')
        self._words = list(words[:-1])
        self._at = words[-1]

    def _prepare(self):
        if self._words is None:
            key = [self._key & _MASK]
            while self._key >> 32 * len(key):
                key.append(self._key >> 32 * len(key) & _MASK)
            self._words = _words_of_key(key)
            self._at = _WORDS

    def _draw(self):
        self._prepare()
        if self._at == _WORDS:
            _renew(self._words)
            self._at = 0
        word = self._words[self._at]
        self._at += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9d2c5680
        word ^= word << 15 & 0xefc60000
        return word ^ word >> 18

    def random(self):
        high = self._draw() >> 5
        return (high * 67108864 + (self._draw() >> 6)) / 9007199254740992

    def getrandbits(self, k):
        if _sys.version_info < (3, 9) and k <= 0:
            raise ValueError('number of bits must be greater than zero')
        if k < 0:
            raise ValueError('Cannot convert negative int' if _sys.version_info >= (3, 14) else
                             'number of bits must be non-negative')
        bits = 0
        for shift in range(0, k, 32):
            bits |= (self._draw() >> max(0, 32 - (k - shift))) << shift
        return bits

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def _below_by_random(self, n):
        most = 1 << 53
        if n >= most:
            return int(self.random() * n)
        bound = (most - most % n) / most    # beyond it not every number would be as likely
        drawn = self.random()
        while drawn >= bound:
            drawn = self.random()
        return int(drawn * most) % n

    def _below_by_bits(self, n):
        width = n.bit_length()
        drawn = self.getrandbits(width)
        while drawn >= n:
            drawn = self.getrandbits(width)
        return drawn

    _below = _below_by_bits

    def randrange(self, start, stop=None, step=1):
        if _sys.version_info < (3, 12):
            start, stop, step = (_whole(value, name) for value, name in
                                 ((start, 'arg 1'), (stop, 'stop'), (step, 'step')))
        if step == 0:
            raise ValueError('zero step for randrange()')
        first, end = (0, _index(start)) if stop is None else (_index(start), _index(stop))
        count = (end - first + _index(step) + (-1 if step > 0 else 1)) // step     # more than a range may have
        if count <= 0:
            if _sys.version_info >= (3, 12) and stop is not None:
                raise ValueError(f'empty range in randrange({start}, {stop}' + (')' if step == 1 else f', {step})'))
            raise ValueError('empty range for randrange()' if stop is None or step != 1 else
                             f'empty range for randrange() ({start}, {stop}, {stop - start})')
        return first + step * self._below(count)

    def randint(self, a, b):
        if _sys.version_info >= (3, 14) and b < a:
            raise ValueError(f'empty range in randint({a}, {b})')
        return self.randrange(a, b + 1)

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        drawn = self.random()
        turn = 0.5 if mode is None else (mode - low) / (high - low)
        if drawn > turn:
            drawn, turn, low, high = 1.0 - drawn, 1.0 - turn, high, low
        return low + (high - low) * _sqrt(drawn * turn)

    def choice(self, seq):
        if not len(seq) and not (3, 9) <= _sys.version_info < (3, 11):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._below(len(seq)) if len(seq) else 0]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        count = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * count)] for _ in range(k)]
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != count:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if _sys.version_info >= (3, 9) and total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if _sys.version_info >= (3, 9) and not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        chosen = []
        for _ in range(k):
            drawn = self.random() * total
            place = 0
            while place < count - 1 and cum_weights[place] <= drawn:
                place += 1
            chosen.append(population[place])
        return chosen

    def shuffle(self, x):
        for last in reversed(range(1, len(x))):
            place = self._below(last + 1)
            x[last], x[place] = x[place], x[last]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, _Set) and _sys.version_info < (3, 11):
            if _sys.version_info >= (3, 9):
                text = 'Sampling from a set deprecated\nsince Python 3.9 and will be removed in a subsequent version.'
                __import__('warnings').warn(text, DeprecationWarning, 2)     # only here: it is of 3.9 and 3.10
            population = tuple(population)
        if not isinstance(population, _Sequence):
            raise TypeError('Population must be a sequence or set.  For dicts, use list(d).'
                            if _sys.version_info < (3, 9) else
                            'Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is not None:
            if not all(isinstance(count, int) for count in counts):
                raise TypeError('Counts must be integers')
            population = [item for item, count in zip(population, counts) for _ in range(count)]
        count = len(population)
        if not 0 <= k <= count:
            raise ValueError('Sample larger than population or is negative')
        # CPython keeps a list of what is left, or a set of what was taken, whichever is smaller.
        room = 21
        if k > 5:
            room += 4 ** _ceil(_log(k * 3, 4))
        if count <= room:
            left = list(population)
            chosen = []
            for taken in range(k):
                place = self._below(count - taken)
                chosen.append(left[place])
                left[place] = left[count - taken - 1]
            return chosen
        places = []
        while len(places) < k:
            place = self._below(count)
            if place not in places:
                places.append(place)
        return [population[place] for place in places]

    if _sys.version_info < (3, 9):
        _sample_of_counts = sample

        def sample(self, population, k):
            return self._sample_of_counts(population, k)

    def binomialvariate(self, n=1, p=0.5):
        from _rare_draws import binomial
        return binomial(self.random, n, p)

    def gauss(self, mu=0.0, sigma=1.0):
        drawn, self.gauss_next = self.gauss_next, None
        if drawn is None:
            angle = self.random() * 2.0 * _pi
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            drawn = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + drawn * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            first = self.random()
            second = 1.0 - self.random()
            drawn = 1.7155277699214135 * (first - 0.5) / second
            if drawn * drawn / 4.0 <= -_log(second):
                return mu + drawn * sigma

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def paretovariate(self, alpha):
        drawn = 1.0 - self.random()
        return drawn ** (-1.0 / alpha) if _sys.version_info >= (3, 9) else 1.0 / drawn ** (1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def betavariate(self, alpha, beta):
        drawn = self.gammavariate(alpha, 1.0)
        return drawn / (drawn + self.gammavariate(beta, 1.0)) if drawn else 0.0

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._gamma_above_one(alpha, beta)
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        while True:
            bound = (_e + alpha) / _e
            p = bound * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((bound - p) / alpha)
            other = self.random()
            if p > 1.0:
                if other <= x ** (alpha - 1.0):
                    break
            elif other <= _exp(-x):
                break
        return x * beta

    def _gamma_above_one(self, alpha, beta):
        inverse = _sqrt(2.0 * alpha - 1.0)
        shift = alpha - _log(4.0)
        both = alpha + inverse
        while True:
            first = self.random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - self.random()
            v = _log(first / (1.0 - first)) / inverse
            x = alpha * _exp(v)
            z = first * first * second
            r = shift + both * v - x
            if r + 1.0 + _log(4.5) - 4.5 * z >= 0.0 or r >= _log(z):
                return x * beta

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return 2.0 * _pi * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            drawn = self.random()
            if drawn < 1.0 - d * d or drawn <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        return (mu + _acos(f)) % (2.0 * _pi) if self.random() > 0.5 else (mu - _acos(f)) % (2.0 * _pi)


class SystemRandom(Random):
    """Draws from the operating system: a seed changes nothing."""

    def seed(self, *args, **kwds):
        self.gauss_next = None

    def getstate(self):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate

    def _draw(self):
        return int.from_bytes(_os.urandom(4), 'little')


_shared = Random()
_os.register_at_fork(after_in_child=_shared.seed)
for _name in ('seed', 'getstate', 'setstate', 'random', 'getrandbits', 'randbytes', 'randrange', 'randint', 'uniform',
              'triangular', 'choice', 'choices', 'shuffle', 'sample', 'gauss', 'normalvariate', 'expovariate',
              'betavariate', 'gammavariate', 'lognormvariate', 'paretovariate', 'vonmisesvariate', 'weibullvariate',
              'binomialvariate'):
    globals()[_name] = getattr(_shared, _name)
if _sys.version_info < (3, 9):
    del randbytes, Random.randbytes
if _sys.version_info < (3, 12):
    del binomialvariate, Random.binomialvariate
