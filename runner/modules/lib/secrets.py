"""Models `secrets` on os.urandom(), which draws the same in every run of a case."""
import base64
import binascii
import os
import random

from hmac import compare_digest

DEFAULT_ENTROPY = 32


def randbits(k):
    if k < 0:
        raise ValueError('number of bits must be non-negative')
    return int.from_bytes(os.urandom((k + 7) // 8), 'big') >> (-k % 8) if k else 0


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    bits = exclusive_upper_bound.bit_length()
    while True:
        drawn = randbits(bits)
        if drawn < exclusive_upper_bound:
            return drawn


def choice(seq):
    if not len(seq):
        raise IndexError('Cannot choose from an empty sequence')
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return binascii.hexlify(token_bytes(nbytes)).decode('ascii')


def token_urlsafe(nbytes=None):
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')


def __getattr__(name):
    if name == 'SystemRandom':
        return random.SystemRandom
    raise AttributeError(f"module 'secrets' has no attribute {name!r}")
