"""openssl: keys, certificates that sign themselves, as `req -x509`, `genrsa` and `ecparam -genkey` make them.

What the keys are is drawn like os.urandom's bytes: others in each process, and the same in every run.  The progress
that the real one shows is left out, and so is what asks at the terminal.
"""
import os
import time

import _openssl
from _frames import unsupported
from _programs import _process
from _programs._process import encode
from _programs._process import message
from _programs._process import out

_DAY = 86400
_FLAGS = ('-x509', '-new', '-nodes', '-noenc', '-batch', '-utf8', '-genkey', '-noout', '-sha256', '-sha384', '-sha512')
_VALUED = ('-newkey', '-key', '-keyout', '-out', '-days', '-subj', '-addext', '-set_serial', '-pkeyopt', '-name')
_DIGESTS = ('-sha256', '-sha384', '-sha512')
# Those of Debian's settings for certificates that sign themselves.
_EXTENSIONS = [('subjectKeyIdentifier', 'hash'), ('authorityKeyIdentifier', 'keyid:always,issuer'),
               ('basicConstraints', 'critical,CA:true')]


def openssl(words):
    commands = {'req': _req, 'genrsa': _genrsa, 'ecparam': _ecparam}
    if len(words) < 2 or words[1] not in commands:
        unsupported('the program openssl with %r' % ' '.join(words[1:2]))
    return commands[words[1]](words[1], _options(words))


def _options(words):
    """{option: True, or the list of its values}, and words that are none under ''."""
    found, left = {'': []}, list(words[2:])
    while left:
        word = left.pop(0)
        if word in _FLAGS:
            found[word] = True
        elif word in _VALUED and left:
            found.setdefault(word, []).append(left.pop(0))
        elif not word.startswith('-'):
            found[''].append(word)
        else:
            unsupported('the program openssl %s with %s' % (words[1], word))
    return found


def _seed():
    return int.from_bytes(os.urandom(7), 'big')


def _made_key(bits, curve):
    made = _openssl.key(bits, curve, _seed())
    if made is None:
        unsupported('the program openssl with keys of this kind')
    return made


def _key_of(kind, found):
    """For -newkey: rsa, rsa:2048, ec with its curve."""
    name, _, bits = kind.partition(':')
    if name == 'rsa':
        return _made_key(int(bits or 2048), None)
    choices = dict(each.split(':', 1) for each in found.get('-pkeyopt', ()))
    if name != 'ec' or 'ec_paramgen_curve' not in choices:
        unsupported('the program openssl with -newkey %s' % kind)
    return _made_key(0, choices['ec_paramgen_curve'])


def _store(path, data, mode=0o666):
    if path is None:
        out.write(data)
        return
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    _process.write(fd, data)
    os.close(fd)


def _subject(text):
    """[(kind, value), ...] of /C=XX/CN=localhost."""
    if not text.startswith('/') or '\\' in text or '+' in text:
        unsupported('the program openssl with -subj %s' % text)
    return [tuple(each.split('=', 1)) for each in text[1:].split('/') if '=' in each]


def _last(found, option, otherwise=None):
    return found[option][-1] if option in found else otherwise


def _req(command, found):
    if '-x509' not in found or '-subj' not in found or not ('-key' in found or '-nodes' in found or '-noenc' in found):
        unsupported('the program openssl %s without -x509, -subj and -nodes' % command)
    digest = next((option[1:] for option in _DIGESTS if option in found), 'sha256')
    try:
        if '-key' in found:
            key = _read(found['-key'][-1])
        else:
            key = _key_of(_last(found, '-newkey', 'rsa'), found)
            _process.write(2, b'-----\n')
            _store(_last(found, '-keyout', 'privkey.pem'), key, 0o600)
        extensions = _EXTENSIONS + [tuple(part.strip() for part in each.split('=', 1))
                                    for each in found.get('-addext', ())]
        serial = '%X' % int(found['-set_serial'][-1], 0) if '-set_serial' in found else _random_serial()
        made = _openssl.certificate(key, _subject(found['-subj'][-1]), extensions, int(time.time()),
                                    int(_last(found, '-days', '30')) * _DAY, serial, digest, _seed())
        if made is None:
            unsupported('the program openssl with this subject, these extensions, or this key')
        if '-noout' not in found:
            _store(_last(found, '-out'), made)
    except OSError as error:
        _process.write(2, encode('Can\'t open "%s" for writing, %s\n' % (error.filename, message(error))))
        return 1
    return 0


def _random_serial():
    data = bytearray(os.urandom(20))
    data[0] &= 0x7f     # of 159 bits
    return bytes(data).hex().upper()


def _read(path):
    fd = os.open(path, os.O_RDONLY)
    data = _process.read_all(fd)
    os.close(fd)
    return data


def _genrsa(command, found):
    _store(_last(found, '-out'), _made_key(int(found[''][0]) if found[''] else 2048, None), 0o600)
    return 0


def _ecparam(command, found):
    if '-genkey' not in found or '-noout' not in found or '-name' not in found:
        unsupported('the program openssl ecparam without -genkey, -noout and -name')
    _store(_last(found, '-out'), _made_key(0, found['-name'][-1]), 0o600)
    return 0
