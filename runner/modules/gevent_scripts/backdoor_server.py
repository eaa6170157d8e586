"""A client of gevent.backdoor types commands and reads what they say."""
from gevent import monkey
monkey.patch_all()
import sys

import gevent
from gevent import socket
from gevent.backdoor import BackdoorServer

server = BackdoorServer(('127.0.0.1', 0), banner='welcome', locals={'given': 'from the server'})
server.start()
client = socket.create_connection(('127.0.0.1', server.server_port))
lines = client.makefile('r')


def until_prompt(prompt='>>> '):
    text = ''
    while not text.endswith(prompt):
        text += lines.read(1)
    return text[:-len(prompt)]


print(repr(until_prompt()))
for command in ('given', 'x = 5', 'print(x + 1)', '1 / 0', '_ * 2', 'import sys; print(sys.stdout is sys.stderr)',
                'sorted(name for name in locals() if name[0] != "_")'):
    client.sendall(command.encode() + b'\r\n')
    print(command, '->', until_prompt().splitlines()[-1:])
client.sendall(b'for i in range(2):\n')
print(repr(until_prompt('... ')))
client.sendall(b'  print(i)\n')
print(repr(until_prompt('... ')))
client.sendall(b'\n')
print(repr(until_prompt()))
client.sendall(b'raise SystemExit\n')
print(repr(lines.read()))
client.close()
gevent.sleep(0.01)
print(sys.stdout is sys.__stdout__, len(server.pool))
server.stop()
print(server.started)

# prints:
# 'welcome\n'
# given -> ["'from the server'"]
# x = 5 -> []
# print(x + 1) -> ['6']
# 1 / 0 -> ['ZeroDivisionError: division by zero']
# _ * 2 -> ["'from the serverfrom the server'"]
# import sys; print(sys.stdout is sys.stderr) -> ['True']
# sorted(name for name in locals() if name[0] != "_") -> ["['builtins', 'given', 'sys', 'x']"]
# ''
# ''
# '0\n1\n'
# ''
# True 0
# False
