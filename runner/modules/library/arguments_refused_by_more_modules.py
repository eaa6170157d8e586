# What itertools, re, open(), formats, asyncio's loops and connections of multiprocessing say of what they cannot take.
import asyncio
import io
import itertools
import multiprocessing
import re
import signal
import socket


def tried(function):
    try:
        print('fine', function())
    except Exception as error:
        print(type(error).__name__, error)


tried(lambda: list(itertools.product([1], repeat=-1)))
tried(lambda: re.compile(re.compile('a'), re.I))
tried(lambda: open('file', ''))
tried(lambda: io.TextIOWrapper(5))
for template in ('{0[key}', '{0[}', '{0[a}b]}'):
    tried(lambda: template.format({'a}b': 1}))
tried(lambda: f'{1:,_}')
tried(lambda: '%.99999999999d' % 1)
scanner = re.Scanner([(r'\d+', lambda scanner, text: int(text)), (r'(\w)\w*', lambda scanner, text: scanner.match[1]),
                      (r'\s+', None), (r'[+-]', 'sign')])
print(scanner.scan('12 + word ?rest'), scanner.scan(''))
reader, writer = multiprocessing.Pipe(duplex=False)
for given in ((b'abc', 5), (b'abc', -1), (b'abc', 1, 3), (b'abc', 0, -1), ('text',)):
    tried(lambda: writer.send_bytes(*given))
writer.send_bytes(b'0123456789', 2, 3)
print(reader.recv_bytes())


async def main():
    loop = asyncio.get_running_loop()
    for number, callback in ((signal.SIGKILL, print), (999, print), ('TERM', print), (signal.SIGTERM, main)):
        tried(lambda: loop.add_signal_handler(number, callback))
    with socket.socket() as sock:
        for coroutine in (loop.create_connection(asyncio.Protocol), loop.create_server(asyncio.Protocol),
                          loop.create_connection(asyncio.Protocol, 'host', 1, sock=sock)):
            try:
                await coroutine
            except ValueError as error:
                print(error)


asyncio.run(main())
