"""The ciphers that a new context of `ssl` offers: those of CPython's choice; in Debian's builds those of its OpenSSL.

Before 3.10 CPython leaves out what needs shared secrets.
"""
import sys

from _tls_handshake import is_debians

_VERSION = sys.version_info[:3]
_IDS = '''
TLS_AES_256_GCM_SHA384 1302, TLS_CHACHA20_POLY1305_SHA256 1303, TLS_AES_128_GCM_SHA256 1301
ECDHE-ECDSA-AES256-GCM-SHA384 c02c, ECDHE-RSA-AES256-GCM-SHA384 c030, DHE-RSA-AES256-GCM-SHA384 009f
ECDHE-ECDSA-CHACHA20-POLY1305 cca9, ECDHE-RSA-CHACHA20-POLY1305 cca8, DHE-RSA-CHACHA20-POLY1305 ccaa
ECDHE-ECDSA-AES128-GCM-SHA256 c02b, ECDHE-RSA-AES128-GCM-SHA256 c02f, DHE-RSA-AES128-GCM-SHA256 009e
ECDHE-ECDSA-AES256-SHA384 c024, ECDHE-RSA-AES256-SHA384 c028, DHE-RSA-AES256-SHA256 006b
ECDHE-ECDSA-AES128-SHA256 c023, ECDHE-RSA-AES128-SHA256 c027, DHE-RSA-AES128-SHA256 0067, ECDHE-ECDSA-AES256-SHA c00a
ECDHE-RSA-AES256-SHA c014, DHE-RSA-AES256-SHA 0039, ECDHE-ECDSA-AES128-SHA c009, ECDHE-RSA-AES128-SHA c013
DHE-RSA-AES128-SHA 0033, RSA-PSK-AES256-GCM-SHA384 00ad, DHE-PSK-AES256-GCM-SHA384 00ab
RSA-PSK-CHACHA20-POLY1305 ccae, DHE-PSK-CHACHA20-POLY1305 ccad, ECDHE-PSK-CHACHA20-POLY1305 ccac
AES256-GCM-SHA384 009d, PSK-AES256-GCM-SHA384 00a9, PSK-CHACHA20-POLY1305 ccab, RSA-PSK-AES128-GCM-SHA256 00ac
DHE-PSK-AES128-GCM-SHA256 00aa, AES128-GCM-SHA256 009c, PSK-AES128-GCM-SHA256 00a8, AES256-SHA256 003d
AES128-SHA256 003c, ECDHE-PSK-AES256-CBC-SHA384 c038, ECDHE-PSK-AES256-CBC-SHA c036, SRP-RSA-AES-256-CBC-SHA c021
SRP-AES-256-CBC-SHA c020, RSA-PSK-AES256-CBC-SHA384 00b7, DHE-PSK-AES256-CBC-SHA384 00b3, RSA-PSK-AES256-CBC-SHA 0095
DHE-PSK-AES256-CBC-SHA 0091, AES256-SHA 0035, PSK-AES256-CBC-SHA384 00af, PSK-AES256-CBC-SHA 008d
ECDHE-PSK-AES128-CBC-SHA256 c037, ECDHE-PSK-AES128-CBC-SHA c035, SRP-RSA-AES-128-CBC-SHA c01e
SRP-AES-128-CBC-SHA c01d, RSA-PSK-AES128-CBC-SHA256 00b6, DHE-PSK-AES128-CBC-SHA256 00b2, RSA-PSK-AES128-CBC-SHA 0094
DHE-PSK-AES128-CBC-SHA 0090, AES128-SHA 002f, PSK-AES128-CBC-SHA256 00ae, PSK-AES128-CBC-SHA 008c
'''
_CHOICE = ('TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256 TLS_AES_128_GCM_SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 '
           'ECDHE-RSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 '
           'ECDHE-ECDSA-CHACHA20-POLY1305 ECDHE-RSA-CHACHA20-POLY1305 ECDHE-ECDSA-AES256-SHA384 '
           'ECDHE-RSA-AES256-SHA384 ECDHE-ECDSA-AES128-SHA256 ECDHE-RSA-AES128-SHA256 DHE-RSA-AES256-GCM-SHA384 '
           'DHE-RSA-AES128-GCM-SHA256 DHE-RSA-AES256-SHA256 DHE-RSA-AES128-SHA256')
# By what a name begins with: how keys are exchanged and who proves what, as the description and the entries call it.
_KEYS = (('TLS_', 'any', 'any', 'any'), ('ECDHE-ECDSA-', 'ECDH', 'ECDSA', 'ecdhe'),
         ('ECDHE-RSA-', 'ECDH', 'RSA', 'ecdhe'), ('DHE-RSA-', 'DH', 'RSA', 'dhe'),
         ('RSA-PSK-', 'RSAPSK', 'RSA', 'rsa-psk'), ('DHE-PSK-', 'DHEPSK', 'PSK', 'dhe-psk'),
         ('ECDHE-PSK-', 'ECDHEPSK', 'PSK', 'ecdhe-psk'),
         ('PSK-', 'PSK', 'PSK', 'psk'), ('SRP-RSA-', 'SRP', 'RSA', 'srp'), ('SRP-', 'SRP', 'SRP', 'srp'),
         ('', 'RSA', 'RSA', 'rsa'))


def offered():
    numbers = dict(item.split() for line in _IDS.split('\n') for item in line.split(', ') if item)
    if _VERSION < (3, 10):
        names = [name for name in numbers if 'PSK' not in name and 'SRP' not in name]
    else:
        names = list(numbers) if is_debians else _CHOICE.split()
    return [_entry(name, 0x3000000 + int(numbers[name], 16)) for name in names]


def _protocol(start, name, is_aead):
    if start == 'TLS_':
        return 'TLSv1.3'
    if is_aead or name[-3:] in ('256', '384') and 'PSK' not in start:
        return 'TLSv1.2'
    return 'SSLv3' if name.endswith('SHA') and not start.startswith('ECDHE') else 'TLSv1.0'


def _entry(name, number):
    start, exchange, proof, kea = next(row for row in _KEYS if name.startswith(row[0]))
    bits = 128 if 'AES128' in name or '128_GCM' in name or 'AES-128' in name else 256
    is_aead = 'GCM' in name or 'CHACHA20' in name
    digest = None if is_aead else 'sha1' if name.endswith('SHA') else name[-6:].lower()
    if 'CHACHA20' in name:
        shown, symmetric = 'CHACHA20/POLY1305(256)', 'chacha20-poly1305'
    else:
        shown = '%s(%d)' % ('AESGCM' if is_aead else 'AES', bits)
        symmetric = 'aes-%d-%s' % (bits, 'gcm' if is_aead else 'cbc')
    protocol = _protocol(start, name, is_aead)
    description = '%-30s %-7s Kx=%-8s Au=%-5s Enc=%-22s Mac=%-4s' % (
        name, protocol.replace('1.0', '1'), exchange, proof, shown, 'AEAD' if is_aead else digest.upper())
    return {'id': number, 'name': name, 'protocol': protocol, 'description': description, 'strength_bits': bits,
            'alg_bits': bits, 'aead': is_aead, 'symmetric': symmetric, 'digest': digest, 'kea': 'kx-' + kea,
            'auth': 'auth-' + proof.lower()}
