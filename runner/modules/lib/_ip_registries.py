"""Which addresses are whose, as ipaddress knows it: (number, length of the prefix)."""
import sys

from _ip_texts import number_of_v4, number_of_v6

_SINCE_3_13 = sys.version_info >= (3, 13)
_SINCE_3_14 = sys.version_info >= (3, 14)


def _networks(number_of, text):
    pairs = [each.split('/') for each in text.split()]
    return [(number_of(address), int(length)) for address, length in pairs]


def _v4(text):
    return _networks(number_of_v4, text)


def _v6(text):
    return _networks(number_of_v6, text)


PRIVATE = {
    4: _v4('0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15'
           ' 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32') +
       _v4('192.0.0.0/24' if _SINCE_3_13 else '192.0.0.0/29 192.0.0.170/31'),
    6: _v6('::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:db8::/32 fc00::/7 fe80::/10') +
       _v6('64:ff9b:1::/48 2002::/16' if _SINCE_3_13 else '2001:2::/48 2001:10::/28') +
       _v6('3fff::/20' if _SINCE_3_14 else ''),
}
NOT_PRIVATE_AFTER_ALL = {
    4: _v4('192.0.0.9/32 192.0.0.10/32' if _SINCE_3_13 else ''),
    6: _v6('2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28' if _SINCE_3_13 else ''),
}
SHARED = {4: _v4('100.64.0.0/10'), 6: []}
MULTICAST = {4: _v4('224.0.0.0/4'), 6: _v6('ff00::/8')}
LOOPBACK = {4: _v4('127.0.0.0/8'), 6: _v6('::1/128')}
LINK_LOCAL = {4: _v4('169.254.0.0/16'), 6: _v6('fe80::/10')}
UNSPECIFIED = {4: _v4('0.0.0.0/32'), 6: _v6('::/128')}
SITE_LOCAL = {6: _v6('fec0::/10')}
RESERVED = {4: _v4('240.0.0.0/4'),
            6: _v6('::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3'
                   ' e000::/4 f000::/5 f800::/6 fe00::/9')}


def is_in(number, bits, networks):
    for first, length in networks:
        if (number ^ first) >> (bits - length) == 0:
            return True
    return False
