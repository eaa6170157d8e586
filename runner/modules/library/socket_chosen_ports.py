# Ports that the kernel chooses: they come round, and are nobody else's.
import socket


def bound(port):
    made = socket.socket()
    made.bind(('127.0.0.1', port))
    return made, made.getsockname()[1]


def next_one(port):
    while True:
        port = port + 1 if port < 60999 else 32768
        try:
            return bound(port)
        except OSError as error:
            print(error)


first, port = bound(0)
named, taken = next_one(port)
others = [bound(0) for each in range(100)]
numbers = {number for other, number in others}
print(len(numbers), numbers & {port, taken})
for other, number in others:
    other.close()
highest = 0
for each in range(26_000):
    made, number = bound(0)
    highest = max(highest, number)
    made.close()
print(highest < 65536)
