"""The networks of ipaddress, and what is made of several of them."""
import functools
import sys

import _ip_registries as _registries
from _ip_texts import AddressValueError, NetmaskValueError, prefix_of_text
from ipaddress import IPv4Address, IPv6Address

__name__ = 'ipaddress'  # what it defines is that one's


def split_address(address):
    """The address and the prefix's length that is given with it, or None."""
    if isinstance(address, (bytes, int)):
        return address, None
    if isinstance(address, tuple):
        return address if len(address) > 1 else (address[0], None)
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError("Only one '/' permitted in %r" % address)
    return parts[0], parts[1] if len(parts) == 2 else None


@functools.total_ordering
class _BaseNetwork:

    def __init__(self, address, strict=True):
        given, prefix = split_address(address)
        bits = self._max_prefixlen = self._address_class._max_prefixlen
        self._version = self._address_class._version
        self._prefixlen = self._length_of(prefix, bits)
        address = self._address_class(given)
        ones = (1 << bits) - 1
        self._mask = ones >> (bits - self._prefixlen) << (bits - self._prefixlen)
        self.network_address = self._address_class(int(address) & self._mask)
        if self.network_address != address and strict:
            raise ValueError('%s has host bits set' % ('%s/%d' % (address, self._prefixlen)))
        self.netmask = self._address_class(self._mask)
        self.hostmask = self._address_class(self._mask ^ ones)
        self._first = int(self.network_address)
        self._last = self._first | int(self.hostmask)

    def _length_of(self, prefix, bits):
        if prefix is None:
            return bits
        if isinstance(prefix, int):
            if not 0 <= prefix <= bits:
                raise NetmaskValueError('%r is not a valid netmask' % (prefix,))
            return prefix
        return prefix_of_text(str(prefix), bits)

    version = property(lambda self: self._version)
    max_prefixlen = property(lambda self: self._max_prefixlen)
    prefixlen = property(lambda self: self._prefixlen)
    broadcast_address = property(lambda self: self._address_class(self._last))
    num_addresses = property(lambda self: self._last - self._first + 1)
    compressed = with_prefixlen = property(str)
    exploded = property(lambda self: '%s/%d' % (self.network_address.exploded, self._prefixlen))
    with_netmask = property(lambda self: '%s/%s' % (self.network_address, self.netmask))
    with_hostmask = property(lambda self: '%s/%s' % (self.network_address, self.hostmask))

    def __str__(self):
        return '%s/%d' % (self.network_address, self._prefixlen)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, str(self))

    def __reduce__(self):
        return type(self), (str(self),)

    def _identity(self):
        return self._version, self._first, self._mask

    def __eq__(self, other):
        return self._identity() == other._identity() if isinstance(other, _BaseNetwork) else NotImplemented

    def __hash__(self):
        return hash((self._first, self._mask))

    def _same_version(self, other):
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same version' % (self, other))

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        self._same_version(other)
        return self._identity() < other._identity()

    def __iter__(self):
        for number in range(self._first, self._last + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        number = (self._first if n >= 0 else self._last + 1) + n
        if not self._first <= number <= self._last:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return self._first <= other._ip <= self._last

    def hosts(self):
        left = self._max_prefixlen - self._prefixlen
        if left == 0:
            return iter((self.network_address,)) if sys.version_info >= (3, 14) else [self.network_address]
        if left == 1:
            return iter(self)
        return self._numbered(self._first + 1, self._last - self._broadcasts)

    def _numbered(self, first, last):
        for number in range(first, last + 1):
            yield self._address_class(number)

    def overlaps(self, other):
        return self._version == other._version and self._first <= other._last and other._first <= self._last

    def _is_within(self, other):
        self._same_version(other)
        return other._first <= self._first and self._last <= other._last

    def subnet_of(self, other):
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f'Unable to test subnet containment between {self} and {other}')
        return self._is_within(other)

    def supernet_of(self, other):
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f'Unable to test subnet containment between {other} and {self}')
        return other._is_within(self)

    def _of_length(self, number, length):
        return type(self)((number, length))

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError('prefix length diff %d is invalid for netblock %s' % (length, self))
        step = 1 << (self._max_prefixlen - length)
        for number in range(self._first, self._last + 1, step):
            yield self._of_length(number, length)

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError('current prefixlen is %d, cannot have a prefixlen_diff of %d' % (
                self._prefixlen, prefixlen_diff))
        return type(self)((self._first, length), strict=False)

    def address_exclude(self, other):
        self._same_version(other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError('%s is not a network object' % other)
        if not other._is_within(self):
            raise ValueError('%s not contained in %s' % (other, self))
        rest = self
        while rest != other:
            lower, upper = rest.subnets()
            rest, free = (lower, upper) if other._is_within(lower) else (upper, lower)
            yield free

    def compare_networks(self, other):
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same type' % (self, other))
        return (self._identity() > other._identity()) - (self._identity() < other._identity())

    def _of_both_ends(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_private(self):
        if sys.version_info < (3, 11):
            return self._of_both_ends('is_private')
        excepted = _registries.NOT_PRIVATE_AFTER_ALL
        return self._ends_in_one_of(_registries.PRIVATE) and not (
            self.network_address._is_in(excepted) or self.broadcast_address._is_in(excepted))

    def _ends_in_one_of(self, networks):
        """Whether one of them has the first address and the last."""
        bits = self._max_prefixlen
        return any(_registries.is_in(self._first, bits, [each]) and _registries.is_in(self._last, bits, [each])
                   for each in networks[self._version])

    is_multicast = property(lambda self: self._of_both_ends('is_multicast'))
    is_reserved = property(lambda self: self._of_both_ends('is_reserved'))
    is_link_local = property(lambda self: self._of_both_ends('is_link_local'))
    is_global = property(lambda self: not self._ends_in_one_of(_registries.SHARED) and not self.is_private)
    is_unspecified = property(lambda self: self._of_both_ends('is_unspecified'))
    is_loopback = property(lambda self: self._of_both_ends('is_loopback'))


class IPv4Network(_BaseNetwork):
    _address_class = IPv4Address
    _broadcasts = 1


class IPv6Network(_BaseNetwork):
    _address_class = IPv6Address
    _broadcasts = 0

    is_site_local = property(lambda self: self._of_both_ends('is_site_local'))


def _network_class_of(address):
    return IPv4Network if address._version == 4 else IPv6Network


def summarize_address_range(first, last):
    if isinstance(first, _BaseNetwork) or isinstance(last, _BaseNetwork):
        raise TypeError('first and last must be IP addresses, not networks')
    if first._version != last._version:
        raise TypeError('%s and %s are not of the same version' % (first, last))
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network, bits = _network_class_of(first), first._max_prefixlen
    number, end = int(first), int(last)
    while number <= end:
        zeros = (number & -number).bit_length() - 1 if number else bits
        size = min(zeros, (end - number + 1).bit_length() - 1)
        yield network((number, bits - size))
        number += 1 << size


def collapse_addresses(addresses):
    networks = [each if isinstance(each, _BaseNetwork) else _network_class_of(each)(each.ip if hasattr(each, 'ip') else
                                                                                   str(each)) for each in addresses]
    for each in networks[1:]:
        networks[0]._same_version(each)
    ranges = []
    for each in sorted(networks):
        if ranges and each._first <= ranges[-1][1] + 1:
            ranges[-1][1] = max(ranges[-1][1], each._last)
        else:
            ranges.append([each._first, each._last])
    for first, last in ranges:
        address = networks[0]._address_class
        yield from summarize_address_range(address(first), address(last))


def get_mixed_type_key(obj):
    if isinstance(obj, _BaseNetwork):
        return obj._version, obj.network_address, obj.netmask
    return (obj._version, obj) if hasattr(obj, '_ip') else NotImplemented
