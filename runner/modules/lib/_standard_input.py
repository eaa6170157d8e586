"""Standard input of a program that was started with something to read there: lines from descriptor 0."""
import sys

from _streams import FileIO
from _streams import make_stream

sys.stdin = sys.__stdin__ = make_stream(FileIO(0, 'rb', False), 'r')
sys.stdin.buffer.raw.name = '<stdin>'
sys.stdin.mode = 'r'
