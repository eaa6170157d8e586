# ipaddress: addresses and interfaces of both versions, and what is no address.
import ipaddress
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_interface

for text in ('192.0.2.1', '10.1.2.3', '127.0.0.1', '0.0.0.0', '224.0.0.1', '169.254.1.1', '8.8.8.8', '255.255.255.255',
             '100.64.0.1', '172.32.0.1', '240.0.0.1', '::1', '::', 'fe80::1', '2001:db8::8:800:200c:417a', 'ff02::1',
             'fc00::1', '2001:4860:4860::8888', '1:0:0:2:0:0:0:3', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', 'fec0::1',
             '2002:102:304::', '1::8'):
    a = ip_address(text)
    print(a, repr(a), a.version, int(a), a.exploded, a.compressed == str(a), a.reverse_pointer, a.packed.hex(),
          'private' * a.is_private, 'global' * a.is_global, 'multi' * a.is_multicast, 'loop' * a.is_loopback,
          'link' * a.is_link_local, 'unspec' * a.is_unspecified, 'reserved' * a.is_reserved, a.max_prefixlen)
mapped = IPv6Address('::ffff:1.2.3.4')
print(mapped.ipv4_mapped, IPv6Address('::1').ipv4_mapped, IPv6Address('2002:102:304::').sixtofour, mapped.exploded)
print(IPv4Address(1) + 5, IPv4Address('1.0.0.0') - 1, IPv4Address(b'\x01\x02\x03\x04'), IPv6Address(1 << 64))
print(IPv4Address('1.1.1.1') < IPv4Address('1.1.1.2'), IPv4Address(1) == IPv6Address(1), IPv4Address(1) == 1,
      len({IPv4Address(1), IPv4Address('0.0.0.1')}), sorted([IPv4Address(9), IPv4Address(3)]),
      IPv4Address(9) >= IPv4Address(3))
for wrong in ('', '1.2.3', '1.2.3.4.5', '1.2.3.256', '1.2.3.a', '1.2.3.1234', '1..2.3', '01.2.3.4', '1.2.3.4/8', -1,
              1 << 32, b'12', '1.2.3. 4', None, '1.2.3.4 '):
    try:
        print(IPv4Address(wrong))
    except ipaddress.AddressValueError as error:
        print(error)
for wrong in ('', '1', '1:2', '1:2:3', ':1::', '1::2::3', '1:2:3:4:5:6:7:8:9', '::1:2:3:4:5:6:7:8', '12345::', 'g::',
              ':1:2:3:4:5:6:7', '1:2:3:4:5:6:7:', '::1/64', '1:2:3:4:5:6:7:8:9:a', '::1.2.3', -1, 1 << 128, b'1', 'x:',
              '1:::2', '::1%'):
    try:
        print(IPv6Address(wrong))
    except ipaddress.AddressValueError as error:
        print(error)
for function in (ipaddress.ip_address, ipaddress.ip_network, ipaddress.ip_interface):
    for wrong in ('nonsense', '1.2.3.4/33', None):
        try:
            print(function(wrong))
        except ValueError as error:
            print(error)
for attempt in (lambda: IPv4Address(1) < IPv6Address(1), lambda: IPv4Address(1) - IPv4Address(1),
                lambda: IPv4Address('255.255.255.255') + 1,
                lambda: IPv4Address(1) < 2, lambda: ipaddress.v4_int_to_packed(-1),
                lambda: f'{IPv4Address(7):>10}'):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for text in ('192.0.2.5/24', '10.0.0.1', 'fe80::1/64', '10.0.0.1/255.0.0.0'):
    i = ip_interface(text)
    print(i, repr(i), i.ip, i.network, i.netmask, i.hostmask, i.with_prefixlen, i.with_netmask, i.with_hostmask)
print(ip_interface('1.2.3.4/8') == ip_interface('1.2.3.4/8'), ip_interface('1.2.3.4/8') == ip_interface('1.2.3.4/9'),
      ip_interface('1.2.3.4/32') == ip_address('1.2.3.4'), isinstance(ip_interface('1.2.3.4'), IPv4Address))
print(f'{IPv4Address(7)}|{IPv4Address(7):>10s}|', IPv6Address('fe80::1%eth0'), IPv6Address('fe80::1%a').scope_id)
