"""What sys.stdin reads once the program has put something else in the place of descriptor 0."""
from _streams import FileIO
from _streams import make_stream

stream = make_stream(FileIO(0, 'rb', False), 'r')
