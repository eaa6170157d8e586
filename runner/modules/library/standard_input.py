# A program without input: stdin is at its end, and input() reads whatever sys.stdin is.
import io
import sys

print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines(), list(sys.stdin))
print(sys.stdin.fileno(), sys.stdin.name, sys.stdin.readable(), sys.stdout.readable(), sys.stdin is sys.__stdin__)
try:
    input('name? ')
except EOFError as error:
    print(error)
sys.stdin = io.StringIO('one\ntwo')
print(input(), input('> '))
try:
    input()
except EOFError as error:
    print(repr(error))
