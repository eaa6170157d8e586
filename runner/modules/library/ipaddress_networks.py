# ipaddress: networks, what lies in them, and how they are cut and joined.
import ipaddress
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

for text in ('192.0.2.0/24', '10.0.0.0/255.0.0.0', '10.0.0.0/0.255.255.255', '192.0.2.7', '0.0.0.0/0', '2001:db8::/32',
             '::/128', '10.0.0.0/30', '127.0.0.0/8', '224.0.0.0/4'):
    n = ip_network(text)
    print(n, repr(n), n.version, n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen,
          n.num_addresses, n.with_netmask, n.with_hostmask, n.exploded, n.is_private, n.is_global, n.is_loopback,
          n.is_multicast)
n = IPv4Network('192.0.2.0/29')
print(list(n.hosts()), list(n)[0], n[1], n[-1], len(list(n)))
print([list(IPv4Network(each).hosts()) for each in ('10.0.0.0/31', '10.0.0.0/32')],
      type(IPv4Network('10.0.0.0/31').hosts()),
      list(IPv6Network('::8/126').hosts()))
print(ip_address('192.0.2.3') in n, ip_address('192.0.3.3') in n, ip_address('::1') in n, n in n,
      n.overlaps(IPv4Network('192.0.2.4')))
print(list(n.subnets()), list(n.subnets(new_prefix=31)), n.supernet(), n.supernet(4), n.supernet(new_prefix=16))
print(n.subnet_of(IPv4Network('192.0.0.0/16')), n.supernet_of(IPv4Network('192.0.2.1')),
      n == IPv4Network((0xc0000200, 29)))
print(list(n.address_exclude(IPv4Network('192.0.2.3'))), n.compare_networks(IPv4Network('10.0.0.0/8')))
print(sorted([n, IPv4Network('10.0.0.0/8'), IPv4Network('192.0.2.0/24')]), len({n, IPv4Network('192.0.2.0/29')}),
      n < IPv4Network('192.0.2.8'))
print(list(ipaddress.summarize_address_range(ip_address('192.0.2.0'), ip_address('192.0.2.130'))))
print(list(ipaddress.collapse_addresses([IPv4Network(each) for each in ('192.0.2.0/25', '192.0.2.128/25',
                                                                        '1.0.0.0/8')])))
print(list(ipaddress.collapse_addresses([ip_address('10.0.0.1'), ip_address('10.0.0.0'), ip_address('10.0.0.1')])))
print(sorted([n, IPv6Network('::/8'), IPv4Network('10.0.0.0/8')], key=ipaddress.get_mixed_type_key))
print(ip_network('10.1.2.3/8', strict=False), IPv4Network(167772160), IPv4Network(b'\x0a\0\0\0'),
      IPv4Network(('10.0.0.0', '255.255.0.0')))
for attempt in (lambda: ip_network('10.1.2.3/8'), lambda: IPv4Network('10.0.0.0/33'),
                lambda: IPv4Network('10.0.0.0/a'), lambda: IPv4Network('1/2/3'),
                lambda: IPv4Network('10.0.0.0/255.0.255.0'), lambda: IPv6Network('::/129'), lambda: n[8], lambda: n[-9],
                lambda: n < IPv6Network('::/8'), lambda: list(n.subnets(new_prefix=28)), lambda: n.supernet(30),
                lambda: n < 5,
                lambda: list(n.subnets(4)), lambda: n.subnet_of(5),
                lambda: list(n.address_exclude(IPv4Network('10.0.0.0/8'))),
                lambda: IPv6Network('::1/64'), lambda: IPv4Network(('1.2.3.4', 8)),
                lambda: IPv4Network(('1.0.0.0', 40)),
                lambda: list(ipaddress.summarize_address_range(ip_address(2 ** 32 - 1), ip_address('1.2.3.4'))),
                lambda: n.supernet(new_prefix=30), lambda: IPv4Network('10.0.0.0/-1'),
                lambda: IPv4Network('10.0.0.0/')):
    try:
        print(attempt())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
