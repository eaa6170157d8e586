"""htons() and its kind refuse numbers that are too large or negative."""
import socket
import warnings

warnings.simplefilter('ignore')
for name in ('htons', 'ntohs', 'htonl', 'ntohl'):
    for number in (-1, 65536, 2 ** 32, 2 ** 70, 'x', 258, True, -2 ** 40):
        try:
            print(name, getattr(socket, name)(number))
        except (OverflowError, TypeError, ValueError) as error:
            print(type(error).__name__, error)
# prints:
# OverflowError htons: can't convert negative Python int to C 16-bit unsigned integer
# OverflowError htons: Python int too large to convert to C 16-bit unsigned integer
# OverflowError signed integer is greater than maximum
# OverflowError Python int too large to convert to C long
# TypeError 'str' object cannot be interpreted as an integer
# htons 513
# htons 256
# OverflowError signed integer is less than minimum
# OverflowError ntohs: can't convert negative Python int to C 16-bit unsigned integer
# OverflowError ntohs: Python int too large to convert to C 16-bit unsigned integer
# OverflowError signed integer is greater than maximum
# OverflowError Python int too large to convert to C long
# TypeError 'str' object cannot be interpreted as an integer
# ntohs 513
# ntohs 256
# OverflowError signed integer is less than minimum
# OverflowError can't convert negative value to unsigned int
# htonl 256
# OverflowError int larger than 32 bits
# OverflowError Python int too large to convert to C unsigned long
# TypeError expected int, str found
# htonl 33619968
# htonl 16777216
# OverflowError can't convert negative value to unsigned int
# OverflowError can't convert negative value to unsigned int
# ntohl 256
# OverflowError int larger than 32 bits
# OverflowError Python int too large to convert to C unsigned long
# TypeError expected int, str found
# ntohl 33619968
# ntohl 16777216
# OverflowError can't convert negative value to unsigned int
# prints on py3.8-gevent21.12
# OverflowError htons: can't convert negative Python int to C 16-bit unsigned integer
# htons 0
# OverflowError signed integer is greater than maximum
# OverflowError Python int too large to convert to C long
# TypeError an integer is required (got type str)
# htons 513
# htons 256
# OverflowError signed integer is less than minimum
# OverflowError ntohs: can't convert negative Python int to C 16-bit unsigned integer
# ntohs 0
# OverflowError signed integer is greater than maximum
# OverflowError Python int too large to convert to C long
# TypeError an integer is required (got type str)
# ntohs 513
# ntohs 256
# OverflowError signed integer is less than minimum
# OverflowError can't convert negative value to unsigned int
# htonl 256
# OverflowError int larger than 32 bits
# OverflowError Python int too large to convert to C unsigned long
# TypeError expected int, str found
# htonl 33619968
# htonl 16777216
# OverflowError can't convert negative value to unsigned int
# OverflowError can't convert negative value to unsigned int
# ntohl 256
# OverflowError int larger than 32 bits
# OverflowError Python int too large to convert to C unsigned long
# TypeError expected int, str found
# ntohl 33619968
# ntohl 16777216
# OverflowError can't convert negative value to unsigned int
# prints on py3.13-gevent24.11 py3.13-gevent26.5
# OverflowError htons: can't convert negative Python int to C 16-bit unsigned integer
# OverflowError htons: Python int too large to convert to C 16-bit unsigned integer
# OverflowError Python int too large to convert to C int
# OverflowError Python int too large to convert to C int
# TypeError 'str' object cannot be interpreted as an integer
# htons 513
# htons 256
# OverflowError Python int too large to convert to C int
# OverflowError ntohs: can't convert negative Python int to C 16-bit unsigned integer
# OverflowError ntohs: Python int too large to convert to C 16-bit unsigned integer
# OverflowError Python int too large to convert to C int
# OverflowError Python int too large to convert to C int
# TypeError 'str' object cannot be interpreted as an integer
# ntohs 513
# ntohs 256
# OverflowError Python int too large to convert to C int
# OverflowError can't convert negative value to unsigned int
# htonl 256
# OverflowError int larger than 32 bits
# OverflowError Python int too large to convert to C unsigned long
# TypeError expected int, str found
# htonl 33619968
# htonl 16777216
# OverflowError can't convert negative value to unsigned int
# OverflowError can't convert negative value to unsigned int
# ntohl 256
# OverflowError int larger than 32 bits
# OverflowError Python int too large to convert to C unsigned long
# TypeError expected int, str found
# ntohl 33619968
# ntohl 16777216
# OverflowError can't convert negative value to unsigned int
# prints on py3.14-gevent25.9
# ValueError Cannot convert negative int
# OverflowError Python int too large for C uint16_t
# OverflowError Python int too large for C uint16_t
# OverflowError Python int too large for C uint16_t
# TypeError 'str' object cannot be interpreted as an integer
# htons 513
# htons 256
# ValueError Cannot convert negative int
# ValueError Cannot convert negative int
# OverflowError Python int too large for C uint16_t
# OverflowError Python int too large for C uint16_t
# OverflowError Python int too large for C uint16_t
# TypeError 'str' object cannot be interpreted as an integer
# ntohs 513
# ntohs 256
# ValueError Cannot convert negative int
# ValueError Cannot convert negative int
# htonl 256
# OverflowError Python int too large for C uint32_t
# OverflowError Python int too large for C uint32_t
# TypeError 'str' object cannot be interpreted as an integer
# htonl 33619968
# htonl 16777216
# ValueError Cannot convert negative int
# ValueError Cannot convert negative int
# ntohl 256
# OverflowError Python int too large for C uint32_t
# OverflowError Python int too large for C uint32_t
# TypeError 'str' object cannot be interpreted as an integer
# ntohl 33619968
# ntohl 16777216
# ValueError Cannot convert negative int
