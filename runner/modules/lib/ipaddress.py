"""Models `ipaddress`: addresses, interfaces and what one makes of them; networks have a file of their own.

Left out: Teredo addresses, formats of addresses other than as text.
"""
import functools
import sys

from _frames import unsupported as _unsupported

import _ip_registries as _registries
from _ip_texts import (
    IPV4LENGTH, IPV6LENGTH, AddressValueError, NetmaskValueError, number_of_v4, number_of_v6, parts_of_number,
    text_of_v4, text_of_v6)

_SINCE_3_9 = sys.version_info >= (3, 9)
_SINCE_3_13 = sys.version_info >= (3, 13)


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _first_that_takes(classes, what, address, *args):
    for each in classes:
        try:
            return each(address, *args)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError('%r does not appear to be an IPv4 or IPv6 %s' % (address, what))


def ip_address(address):
    return _first_that_takes((IPv4Address, IPv6Address), 'address', address)


def ip_network(address, strict=True):
    return _first_that_takes((IPv4Network, IPv6Network), 'network', address, strict)


def ip_interface(address):
    return _first_that_takes((IPv4Interface, IPv6Interface), 'interface', address)


@functools.total_ordering
class _BaseAddress:
    _scope_id = None

    def __init__(self, address):
        self._ip = self._number_of(address)

    def _number_of(self, address):
        size = self._max_prefixlen // 8
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError('%d (< 0) is not permitted as an IPv%d address' % (address, self._version))
            if address >> self._max_prefixlen:
                raise AddressValueError('%d (>= 2**%d) is not permitted as an IPv%d address' % (
                    address, self._max_prefixlen, self._version))
            return address
        if isinstance(address, bytes):
            if len(address) != size:
                raise AddressValueError('%r (len %d != %d) is not permitted as an IPv%d address' % (
                    address, len(address), size, self._version))
            return int.from_bytes(address, 'big')
        text = str(address)
        if '/' in text:
            raise AddressValueError("Unexpected '/' in %r" % text)
        return self._number_of_text(text)

    version = property(lambda self: self._version)
    max_prefixlen = property(lambda self: self._max_prefixlen)
    compressed = property(str)
    packed = property(lambda self: self._ip.to_bytes(self._max_prefixlen // 8, 'big'))

    def __int__(self):
        return self._ip

    def _identity(self):
        return self._version, self._ip, self._scope_id

    def __eq__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        return self._identity() == other._identity()

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self._version != other._version:
            raise TypeError('%s and %s are not of the same version' % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __hash__(self):
        return hash((self._version, hex(self._ip), self._scope_id))

    def __str__(self):
        return self._text_of(self._ip)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, str(self))

    def __format__(self, spec):
        if not spec or spec[-1] == 's' and _SINCE_3_9:
            return format(str(self), spec)
        if spec[-1] in 'bnxX' and _SINCE_3_9:
            _unsupported('an address formatted as a number')
        return super().__format__(spec)

    def __reduce__(self):
        return type(self), (str(self),)

    def _is_in(self, networks):
        return _registries.is_in(self._ip, self._max_prefixlen, networks[self._version])

    # What an address within IPv4 says instead of this one, from 3.13 on for most of the questions.
    def _deciding(self):
        return self

    is_multicast = property(lambda self: self._deciding()._is_in(_registries.MULTICAST))
    is_loopback = property(lambda self: self._deciding()._is_in(_registries.LOOPBACK))
    is_link_local = property(lambda self: self._deciding()._is_in(_registries.LINK_LOCAL))
    is_unspecified = property(lambda self: self._deciding()._is_in(_registries.UNSPECIFIED))
    is_reserved = property(lambda self: self._deciding()._is_in(_registries.RESERVED))

    @property
    def is_private(self):
        deciding = self._deciding_of_privacy()
        return deciding._is_in(_registries.PRIVATE) and not deciding._is_in(_registries.NOT_PRIVATE_AFTER_ALL)

    @property
    def is_global(self):
        deciding = self._deciding_of_privacy()
        return not deciding._is_in(_registries.SHARED) and not deciding.is_private

    def _deciding_of_privacy(self):
        return self


class IPv4Address(_BaseAddress):
    _version = 4
    _max_prefixlen = IPV4LENGTH
    _number_of_text = staticmethod(number_of_v4)
    _text_of = staticmethod(text_of_v4)

    exploded = property(str)

    @property
    def reverse_pointer(self):
        return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'

    if _SINCE_3_13:
        @property
        def ipv6_mapped(self):
            return IPv6Address(0xffff << 32 | self._ip)


class IPv6Address(_BaseAddress):
    _version = 6
    _max_prefixlen = IPV6LENGTH
    _text_of = staticmethod(text_of_v6)

    def _number_of_text(self, text):
        if _SINCE_3_9:
            text, has_scope, scope = text.partition('%')
            if has_scope and (not scope or '%' in scope):
                raise AddressValueError('Invalid IPv6 address: "%r"' % (text + '%' + scope))
            self._scope_id = scope if has_scope else None
        return number_of_v6(text)

    if _SINCE_3_9:
        scope_id = property(lambda self: self._scope_id)

    def __str__(self):
        return super().__str__() + ('' if self._scope_id is None else '%' + self._scope_id)

    @property
    def exploded(self):
        words = ['%04x' % part for part in parts_of_number(self._ip)]
        if self.ipv4_mapped and _SINCE_3_13:
            words[-2:] = [str(self.ipv4_mapped)]
        return ':'.join(words)

    @property
    def reverse_pointer(self):
        return '.'.join(reversed('%032x' % self._ip)) + '.ip6.arpa'

    is_site_local = property(lambda self: self._is_in(_registries.SITE_LOCAL))

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        return _unsupported('Teredo addresses') if self._ip >> 96 == 0x20010000 else None

    def _deciding(self):
        return (self.ipv4_mapped or self) if _SINCE_3_13 else self

    def _deciding_of_privacy(self):
        return (self.ipv4_mapped or self) if sys.version_info >= (3, 10) else self


class _Interface:
    """An address with the network it is in."""

    def __init__(self, address):
        given, prefix = split_address(address)
        self._address_class.__init__(self, given)
        self.network = self._network_class((given, prefix), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network.prefixlen

    ip = property(lambda self: self._address_class(self._ip))
    hostmask = property(lambda self: self.network.hostmask)
    with_prefixlen = property(str)
    with_netmask = property(lambda self: '%s/%s' % (self.ip, self.netmask))
    with_hostmask = property(lambda self: '%s/%s' % (self.ip, self.hostmask))

    def __str__(self):
        return '%s/%d' % (self._text_of(self._ip), self._prefixlen)

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return False if isinstance(other, _BaseAddress) else NotImplemented
        return self._ip == other._ip and self.network == other.network

    def __lt__(self, other):
        same_kind = isinstance(other, _Interface)
        if not same_kind or self._version != other._version:
            return self._address_class.__lt__(self, other)
        return (self.network, self._ip) < (other.network, other._ip)

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))


class IPv4Interface(_Interface, IPv4Address):
    _address_class = IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    _address_class = IPv6Address


# Networks are made of addresses, and interfaces of both.
from _ip_networks import (
    IPv4Network, IPv6Network, collapse_addresses, get_mixed_type_key, split_address, summarize_address_range)

IPv4Interface._network_class = IPv4Network
IPv6Interface._network_class = IPv6Network
