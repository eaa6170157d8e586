"""Addresses and numbers as the network writes them: a part of _socket."""


def inet_aton(text):
    return bytes(int(part) for part in text.split('.'))


def inet_ntoa(packed):
    return '.'.join(str(byte) for byte in packed)


def inet_pton(family, text):
    parts = text.split('.')
    if len(parts) != 4 or not all(part.isdigit() for part in parts):
        raise OSError('illegal IP address string passed to inet_pton')
    return inet_aton(text)


def inet_ntop(family, packed):
    return inet_ntoa(packed)


def htons(number):
    return (number & 255) << 8 | number >> 8


ntohs = htons


def htonl(number):
    return htons(number & 65535) << 16 | htons(number >> 16)


ntohl = htonl
