"""The encodings that the evaluator does not know itself: UTF-16, UTF-32, UTF-8 with a mark, and some that have a byte
for each of 256 characters.  `str.encode` and `bytes.decode` call these functions.

All versions.  Marks and bytes are as a machine with the low byte first writes them.
"""
import sys

_UNDEFINED = '\ufffe'
_CONTROLS = ''.join(map(chr, range(0x80, 0xa0)))
_MAPS_TO_NONE = 'character maps to <undefined>'

# What the bytes from 0x80 on mean.
_UPPER_HALVES = {
    'cp1252': (
        '€\ufffe‚ƒ„…†‡ˆ‰Š‹Œ\ufffeŽ\ufffe\ufffe‘’“”•–—˜™š›œ\ufffežŸ'
        '\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿'
        'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß'
        'àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ'),
    'cp1251': (
        'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffe™љ›њќћџ'
        '\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї'
        'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'
        'абвгдежзийклмнопрстуфхцчшщъыьэюя'),
    'cp1250': (
        '€\ufffe‚\ufffe„…†‡\ufffe‰Š‹ŚŤŽŹ\ufffe‘’“”•–—\ufffe™š›śťžź'
        '\xa0ˇ˘Ł¤Ą¦§¨©Ş«¬\xad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż'
        'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß'
        'ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'),
    'cp437': (
        'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ'
        'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐'
        '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀'
        'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0'),
    'cp850': (
        'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ'
        'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐'
        '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀'
        'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0'),
    'cp866': (
        'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'
        'абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐'
        '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀'
        'рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\xa0'),
    'koi8r': (
        '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\xa0⌡°²·÷'
        '═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©'
        'юабцдефгхийклмнопярстужвьызшэщчъ'
        'ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'),
    'iso88592': _CONTROLS + (
        '\xa0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\xadŽŻ°ą˛ł´ľśˇ¸šşťź˝žż'
        'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß'
        'ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'),
    'iso88595': _CONTROLS + (
        '\xa0ЁЂЃЄЅІЇЈЉЊЋЌ\xadЎЏАБВГДЕЖЗИЙКЛМНОП'
        'РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп'
        'рстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ'),
    'iso885915': _CONTROLS + (
        '\xa0¡¢£€¥Š§š©ª«¬\xad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿'
        'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß'
        'àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ'),
}
_ALIASES = {'windows1252': 'cp1252', '1252': 'cp1252', 'windows1251': 'cp1251', '1251': 'cp1251',
            'windows1250': 'cp1250', '1250': 'cp1250', 'ibm437': 'cp437', '437': 'cp437', 'ibm850': 'cp850',
            '850': 'cp850', 'ibm866': 'cp866', '866': 'cp866', 'latin2': 'iso88592', 'l2': 'iso88592',
            'cyrillic': 'iso88595', 'latin9': 'iso885915', 'l9': 'iso885915', 'u16': 'utf16', 'u32': 'utf32'}
_ESCAPED = {'unicodeescape': 'unicode-escape', 'rawunicodeescape': 'raw-unicode-escape'}     # names of codecs
_bytes_of = {}      # encoding: {character: byte}


def plain_name(encoding):
    return ''.join(char for char in encoding.lower() if char.isalnum())


def behind_mark(encoding, data):
    """The encoding of what follows *data*, with which a text begins; of what is written there."""
    kind = plain_name(encoding)
    kind = _ALIASES.get(kind, kind)
    if kind == 'utf8sig':
        return 'utf-8'
    width = int(kind[3:5]) // 8
    is_big = data.startswith(0xfeff.to_bytes(width, 'big'))
    return 'utf-%s-%s' % (kind[3:5], 'be' if is_big else 'le')


def whole_characters(data, encoding):
    """How many of the bytes are not part of a character that goes on behind them."""
    if '32' in encoding:
        return len(data) // 4 * 4
    end = len(data) // 2 * 2
    high = data[end - 2 if encoding.endswith('be') else end - 1] if end else 0
    return end - 2 if 0xd8 <= high < 0xdc else end


def codec_name(encoding):
    """As codecs.lookup() says it; None of one that is not here."""
    kind = plain_name(encoding)
    kind = _ALIASES.get(kind, kind)
    if kind in _ESCAPED:
        return _ESCAPED[kind]
    if kind.startswith('utf'):
        return 'utf-8-sig' if kind == 'utf8sig' else '-'.join(part for part in ('utf', kind[3:5], kind[5:]) if part)
    if kind not in _UPPER_HALVES:
        return None
    return kind.replace('iso8859', 'iso8859-').replace('koi8r', 'koi8-r')


def encode(text, plain, errors):
    """*plain* is the name in letters and digits."""
    kind = _ALIASES.get(plain, plain)
    if kind in _ESCAPED:
        import _escaped_texts
        return _escaped_texts.encode(text, kind)
    if kind == 'utf8sig':
        return b'\xef\xbb\xbf' + text.encode('utf-8', errors)
    if kind in _UPPER_HALVES:
        known = _characters(kind)
        return _encoded(text, 'charmap', errors, lambda char: known.get(char), _MAPS_TO_NONE)
    width, order = int(kind[3:5]) // 8, 'big' if kind.endswith('be') else 'little'
    name = f'utf-{kind[3:5]}' + (f'-{kind[5:]}' if kind[5:] else '')

    def units(char):
        code = ord(char)
        if 0xd800 <= code < 0xe000 and errors != 'surrogatepass':
            return None
        if width == 4 or code < 0x10000:
            return code.to_bytes(width, order)
        code -= 0x10000
        return (0xd800 | code >> 10).to_bytes(2, order) + (0xdc00 | code & 0x3ff).to_bytes(2, order)
    mark = b'' if kind[5:] else 0xfeff.to_bytes(width, sys.byteorder)
    return mark + _encoded(text, name, errors, units, 'surrogates not allowed')


def _characters(kind):
    if kind not in _bytes_of:
        _bytes_of[kind] = {chr(code): bytes([code]) for code in range(128)}
        _bytes_of[kind].update((char, bytes([code])) for code, char in enumerate(_UPPER_HALVES[kind], 128)
                               if char != _UNDEFINED)
    return _bytes_of[kind]


def _encoded(text, name, errors, bytes_of, reason):
    """*bytes_of* answers those of a character, or None."""
    found = []
    place = 0
    while place < len(text):
        data = bytes_of(text[place])
        if data is None:
            end = place + 1
            while end < len(text) and bytes_of(text[end]) is None:
                end += 1
            if errors == 'surrogateescape' and all('\udc80' <= char <= '\udcff' for char in text[place:end]):
                found += [bytes([ord(char) - 0xdc00]) for char in text[place:end]]
            elif errors in ('strict', 'surrogateescape', 'surrogatepass'):
                raise UnicodeEncodeError(name, text, place, end, reason)
            else:
                # By what ASCII has for them; a handler that is not known is found out there.
                found += [bytes_of(char) for char in text[place:end].encode('ascii', errors).decode('ascii')]
            place = end
            continue
        found.append(data)
        place += 1
    return b''.join(found)


def decode(data, plain, errors):
    kind = _ALIASES.get(plain, plain)
    if kind in _ESCAPED:
        import _escaped_texts
        return _escaped_texts.decode(data, kind, lambda *place: _for_bad(*place, errors))
    if kind == 'utf8sig':
        return (data[3:] if data.startswith(b'\xef\xbb\xbf') else data).decode('utf-8', errors)
    if kind in _UPPER_HALVES:
        return _decoded_by_bytes(data, _UPPER_HALVES[kind], errors)
    width = int(kind[3:5]) // 8
    order = {'le': 'little', 'be': 'big'}.get(kind[5:])
    place = 0
    if order is None:
        order = sys.byteorder
        for each in ('little', 'big'):
            if data.startswith(0xfeff.to_bytes(width, each)):
                order, place = each, width
    name = 'utf-%d-%s' % (8 * width, 'le' if order == 'little' else 'be')
    return (_decoded_16 if width == 2 else _decoded_32)(data, place, order, name, errors)


def _for_bad(name, data, place, end, reason, errors):
    if errors in ('strict', 'surrogatepass') or errors == 'surrogateescape' and any(
            byte < 128 for byte in data[place:end]):
        raise UnicodeDecodeError(name, data, place, end, reason)
    if errors == 'replace':
        return '\ufffd'
    if errors == 'backslashreplace':
        return ''.join('\\x%02x' % byte for byte in data[place:end])
    if errors == 'surrogateescape':
        return ''.join(chr(0xdc00 + byte) for byte in data[place:end])
    if errors != 'ignore':
        raise LookupError('unknown error handler name %r' % errors)
    return ''


def _decoded_by_bytes(data, upper_half, errors):
    found = []
    for place, byte in enumerate(data):
        char = chr(byte) if byte < 128 else upper_half[byte - 128]
        found.append(_for_bad('charmap', data, place, place + 1, _MAPS_TO_NONE, errors) if char == _UNDEFINED else char)
    return ''.join(found)


def _decoded_16(data, place, order, name, errors):
    found = []
    while place < len(data):
        unit = int.from_bytes(data[place:place + 2], order)
        after = data[place + 2:place + 4]
        low = int.from_bytes(after, order)
        end, reason = place + 2, None
        if end > len(data):
            end, reason = len(data), 'truncated data'
        elif 0xd800 <= unit < 0xdc00 and len(after) == 2 and 0xdc00 <= low < 0xe000:
            found.append(chr(0x10000 + ((unit & 0x3ff) << 10 | low & 0x3ff)))
            end += 2
        elif 0xd800 <= unit < 0xe000 and errors != 'surrogatepass':
            is_cut = unit < 0xdc00 and len(after) < 2
            reason = 'illegal encoding' if unit >= 0xdc00 else 'unexpected end of data' if is_cut else (
                'illegal UTF-16 surrogate')
            end = len(data) if is_cut else end
        else:
            found.append(chr(unit))
        if reason:
            found.append(_for_bad(name, data, place, end, reason, errors))
        place = end
    return ''.join(found)


def _decoded_32(data, place, order, name, errors):
    found = []
    while place < len(data):
        code = int.from_bytes(data[place:place + 4], order)
        end, reason = place + 4, None
        if end > len(data):
            end, reason = len(data), 'truncated data'
        elif 0xd800 <= code < 0xe000 and errors != 'surrogatepass':
            reason = 'code point in surrogate code point range(0xd800, 0xe000)'
        elif code >= 0x110000:
            reason = 'code point not in range(0x110000)'
        found.append(_for_bad(name, data, place, end, reason, errors) if reason else chr(code))
        place = end
    return ''.join(found)
