"""What servers answer to the commands of `ftplib`, taken apart, and its errors."""
import re

__name__ = 'ftplib'     # what it defines is that one's


class Error(Exception):
    pass


class error_reply(Error):
    """One of another hundred than was expected."""


class error_temp(Error):
    """400 and more."""


class error_perm(Error):
    """500 and more."""


class error_proto(Error):
    """None that begins with a number below 600."""


def parse150(resp):
    """How many bytes are to come, if it says so."""
    if resp[:3] != '150':
        raise error_reply(resp)
    found = re.match(r'150 .* \((\d+) bytes\)', resp, re.IGNORECASE | re.ASCII)
    return int(found.group(1)) if found else None


def parse227(resp):
    """The address and port of a passive server."""
    if resp[:3] != '227':
        raise error_reply(resp)
    found = re.search(r'(\d+),(\d+),(\d+),(\d+),(\d+),(\d+)', resp, re.ASCII)
    if not found:
        raise error_proto(resp)
    numbers = found.groups()
    return '.'.join(numbers[:4]), (int(numbers[4]) << 8) + int(numbers[5])


def parse229(resp, peer):
    if resp[:3] != '229':
        raise error_reply(resp)
    left, right = resp.find('('), resp.find(')')
    if left < 0 or right < left or resp[left + 1] != resp[right - 1]:
        raise error_proto(resp)
    parts = resp[left + 1:right].split(resp[left + 1])
    if len(parts) != 5:
        raise error_proto(resp)
    return peer[0], int(parts[3])


def parse257(resp):
    """The name between quotes, of which doubled ones are one."""
    if resp[:3] != '257':
        raise error_reply(resp)
    if resp[3:5] != ' "':
        return ''
    name, place = '', 5
    while place < len(resp):
        if resp[place] == '"':
            if resp[place + 1:place + 2] != '"':
                break
            place += 1
        name += resp[place]
        place += 1
    return name
