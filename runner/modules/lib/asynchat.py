"""Models `asynchat` (up to CPython 3.11): channels that cut what comes at a terminator, and send what others make."""
import sys
import warnings
from collections import deque

import asyncore

if sys.version_info >= (3, 10):
    warnings.warn('The asynchat module is deprecated and will be removed in Python 3.12. '
                  'The recommended replacement is asyncio', DeprecationWarning, stacklevel=2)


class async_chat(asyncore.dispatcher):
    ac_in_buffer_size = 65536
    ac_out_buffer_size = 65536
    use_encoding = 0
    encoding = 'latin-1'

    def __init__(self, sock=None, map=None):
        self.ac_in_buffer = b''
        self.incoming = []
        self.producer_fifo = deque()
        asyncore.dispatcher.__init__(self, sock, map)

    def collect_incoming_data(self, data):
        raise NotImplementedError('must be implemented in subclass')

    def _collect_incoming_data(self, data):
        self.incoming.append(data)

    def _get_data(self):
        data = b''.join(self.incoming)
        self.incoming.clear()
        return data

    def found_terminator(self):
        raise NotImplementedError('must be implemented in subclass')

    def set_terminator(self, term):
        if isinstance(term, str) and self.use_encoding:
            term = bytes(term, self.encoding)
        elif isinstance(term, int) and term < 0:
            raise ValueError('the number of received bytes must be positive')
        self.terminator = term

    def get_terminator(self):
        return self.terminator

    def _collect(self, count):
        data, self.ac_in_buffer = self.ac_in_buffer[:count], self.ac_in_buffer[count:]
        self.collect_incoming_data(data)

    def _cut_at_number(self, count):
        there = len(self.ac_in_buffer)
        if there < count:
            self._collect(there)
            self.terminator -= there
        else:
            self._collect(count)
            self.terminator = 0
            self.found_terminator()

    def _cut_at_text(self, terminator):
        """False if more must come before it is known whether it ends here."""
        at = self.ac_in_buffer.find(terminator)
        if at >= 0:
            if at > 0:
                self._collect(at)
            self.ac_in_buffer = self.ac_in_buffer[len(terminator):]
            self.found_terminator()
            return True
        begun = find_prefix_at_end(self.ac_in_buffer, terminator)
        if begun < len(self.ac_in_buffer):
            self._collect(len(self.ac_in_buffer) - begun)
        return not begun

    def handle_read(self):
        try:
            data = self.recv(self.ac_in_buffer_size)
        except BlockingIOError:
            return
        except OSError:
            self.handle_error()
            return
        self.ac_in_buffer += data
        while self.ac_in_buffer:
            terminator = self.get_terminator()
            if not terminator:
                self._collect(len(self.ac_in_buffer))
            elif isinstance(terminator, int):
                self._cut_at_number(terminator)
            elif not self._cut_at_text(terminator):
                break

    def handle_write(self):
        self.initiate_send()

    def handle_close(self):
        self.close()

    def push(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('data argument must be byte-ish (%r)', type(data))
        size = self.ac_out_buffer_size
        self.producer_fifo.extend([data[i:i + size] for i in range(0, len(data), size)] if len(data) > size else [data])
        self.initiate_send()

    def push_with_producer(self, producer):
        self.producer_fifo.append(producer)
        self.initiate_send()

    def readable(self):
        return 1

    def writable(self):
        return self.producer_fifo or (not self.connected)

    def close_when_done(self):
        self.producer_fifo.append(None)

    def initiate_send(self):
        """One piece at most."""
        waiting = self.producer_fifo
        while waiting and self.connected:
            first = waiting[0]
            if not first:
                waiting.popleft()
                if first is None:
                    self.handle_close()
                    return
                continue
            try:
                data = first[:self.ac_out_buffer_size]
            except TypeError:       # a producer
                data = first.more()
                if data:
                    waiting.appendleft(data)
                else:
                    waiting.popleft()
                continue
            if isinstance(data, str) and self.use_encoding:
                data = bytes(data, self.encoding)
            try:
                sent = self.send(data)
            except OSError:
                self.handle_error()
                return
            if sent:
                rest = first[sent:]
                if rest:
                    waiting[0] = rest
                else:
                    waiting.popleft()
            return

    def discard_buffers(self):
        self.ac_in_buffer = b''
        self.incoming.clear()
        self.producer_fifo.clear()


class simple_producer:

    def __init__(self, data, buffer_size=512):
        self.data = data
        self.buffer_size = buffer_size

    def more(self):
        piece, self.data = self.data[:self.buffer_size], self.data[self.buffer_size:]
        return piece


def find_prefix_at_end(haystack, needle):
    """How long the beginning of the needle is that the haystack ends with."""
    return next((n for n in range(len(needle) - 1, 0, -1) if haystack.endswith(needle[:n])), 0)
