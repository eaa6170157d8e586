"""Models `asynchat` (up to CPython 3.11): a dispatcher that cuts what comes at terminators and queues what goes."""
import asyncore
import sys
import warnings
from collections import deque

if sys.version_info >= (3, 10):
    warnings.warn(asyncore._DEPRECATION_MSG.format(name=__name__), DeprecationWarning, stacklevel=2)


class async_chat(asyncore.dispatcher):
    ac_in_buffer_size = 65536
    ac_out_buffer_size = 65536
    use_encoding = 0
    encoding = 'latin-1'

    def __init__(self, sock=None, map=None):
        self.ac_in_buffer = b''
        self.incoming = []
        self.producer_fifo = deque()
        super().__init__(sock, map)

    def collect_incoming_data(self, data):
        raise NotImplementedError('must be implemented in subclass')

    def found_terminator(self):
        raise NotImplementedError('must be implemented in subclass')

    def _collect_incoming_data(self, data):
        self.incoming.append(data)

    def _get_data(self):
        data = b''.join(self.incoming)
        del self.incoming[:]
        return data

    def set_terminator(self, term):
        if isinstance(term, str) and self.use_encoding:
            term = bytes(term, self.encoding)
        elif isinstance(term, int) and term < 0:
            raise ValueError('the number of received bytes must be positive')
        self.terminator = term

    def get_terminator(self):
        return self.terminator

    # What comes.

    def handle_read(self):
        try:
            data = self.recv(self.ac_in_buffer_size)
        except BlockingIOError:
            return
        except OSError:
            self.handle_error()
            return
        self.ac_in_buffer += bytes(data, self.encoding) if isinstance(data, str) and self.use_encoding else data
        # Within, found_terminator() may set another terminator, or take the buffer away.
        while self.ac_in_buffer:
            if not self._hand_on():
                return

    def _hand_on(self):
        """Hands on what is certain to come before the terminator; False: the rest waits for more."""
        terminator = self.get_terminator()
        waiting = self.ac_in_buffer
        if not terminator:
            self.ac_in_buffer = b''
            self.collect_incoming_data(waiting)
            return True
        if isinstance(terminator, int):
            self._hand_on_counted(terminator)
            return True
        place = waiting.find(terminator)
        if place >= 0:
            if place:
                self.collect_incoming_data(waiting[:place])
            self.ac_in_buffer = waiting[place + len(terminator):]
            self.found_terminator()
            return True
        begun = find_prefix_at_end(waiting, terminator)
        if begun == len(waiting):
            return False
        self.ac_in_buffer = waiting[len(waiting) - begun:]
        self.collect_incoming_data(waiting[:len(waiting) - begun])
        return not begun

    def _hand_on_counted(self, count):
        waiting = self.ac_in_buffer
        self.ac_in_buffer = waiting[count:]
        if len(waiting) < count:
            self.terminator = count - len(waiting)
            self.collect_incoming_data(waiting)
        else:
            self.terminator = 0
            self.collect_incoming_data(waiting[:count])
            self.found_terminator()

    def handle_write(self):
        self.initiate_send()

    def handle_close(self):
        self.close()

    # What goes.

    def push(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('data argument must be byte-ish (%r)', type(data))
        for begin in range(0, len(data), self.ac_out_buffer_size):
            self.producer_fifo.append(data[begin:begin + self.ac_out_buffer_size])
        self.initiate_send()

    def push_with_producer(self, producer):
        self.producer_fifo.append(producer)
        self.initiate_send()

    def readable(self):
        return 1

    def writable(self):
        return self.producer_fifo or not self.connected

    def close_when_done(self):
        self.producer_fifo.append(None)

    def initiate_send(self):
        while self.producer_fifo and self.connected:
            first = self.producer_fifo[0]
            if not first:
                del self.producer_fifo[0]
                if first is None:
                    self.handle_close()
                    return
                continue
            if not isinstance(first, (bytes, bytearray, memoryview, str)):
                data = first.more()
                if data:
                    self.producer_fifo.appendleft(data)
                else:
                    del self.producer_fifo[0]
                continue
            piece = first[:self.ac_out_buffer_size]
            if isinstance(piece, str) and self.use_encoding:
                piece = bytes(piece, self.encoding)
            try:
                sent = self.send(piece)
            except OSError:
                self.handle_error()
                return
            if sent and (sent < len(piece) or self.ac_out_buffer_size < len(first)):
                self.producer_fifo[0] = first[sent:]
            elif sent:
                del self.producer_fifo[0]
            # One piece a turn.
            return

    def discard_buffers(self):
        self.ac_in_buffer = b''
        del self.incoming[:]
        self.producer_fifo.clear()


class simple_producer:

    def __init__(self, data, buffer_size=512):
        self.data = data
        self.buffer_size = buffer_size

    def more(self):
        piece, self.data = self.data[:self.buffer_size], self.data[self.buffer_size:]
        return piece


def find_prefix_at_end(haystack, needle):
    """How many bytes of the terminator the data ends with."""
    length = len(needle) - 1
    while length and not haystack.endswith(needle[:length]):
        length -= 1
    return length
