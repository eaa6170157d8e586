"""Models Popen.communicate() of subprocess: all pipes of a child at once, by the selectors module's poll selector as
it is when subprocess is imported; a pipe alone is read or written as any file is.

What was read before a timeout stays for the next call.
"""
import os
import selectors
import time

from _popen import TimeoutExpired

_Selector = selectors.PollSelector
_MOST_WRITTEN = 512     # what a pipe takes as a whole or not at all
_MOST_READ = 32768


class Communication:
    _has_begun = False
    _input = None
    _input_sent = 0

    def communicate(self, input=None, timeout=None):
        if self._has_begun and input:
            raise ValueError('Cannot send input after starting communication')
        if timeout is None and not self._has_begun and (self.stdin, self.stdout, self.stderr).count(None) >= 2:
            found = self._over_one_pipe(input)
            self.wait()
            return found
        end = None if timeout is None else time.monotonic() + timeout
        try:
            found = self._over_all_pipes(input, end, timeout)
        finally:
            self._has_begun = True
        self._wait_until(end, timeout)
        return found

    def _wait_until(self, end, timeout):
        try:
            self.wait(timeout=None if end is None else end - time.monotonic())
        except TimeoutExpired as expired:
            expired.timeout = timeout
            raise

    def _over_one_pipe(self, input):
        found = [None, None]
        if self.stdin:
            self._send_and_close(input)
        for place, stream in enumerate((self.stdout, self.stderr)):
            if stream:
                found[place] = stream.read()
                stream.close()
        return tuple(found)

    def _send_and_close(self, input):
        try:
            if input:
                self.stdin.write(input)
        except BrokenPipeError:
            pass
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _keep_input(self, input):
        if self.stdin and self._input is None:
            self._input = input
            if input is not None and self.text_mode:
                self._input = input.encode(self.stdin.encoding, self.stdin.errors)

    def _over_all_pipes(self, input, end, timeout):
        if not self._has_begun:
            self._read = {stream: [] for stream in (self.stdout, self.stderr) if stream}
            if self.stdin:
                try:
                    self.stdin.flush()
                except BrokenPipeError:
                    pass
                if not input:
                    self._send_and_close(None)
        self._keep_input(input)
        data = memoryview(self._input) if self._input else None
        with _Selector() as selector:
            if self.stdin and not self.stdin.closed and data is not None:
                selector.register(self.stdin, selectors.EVENT_WRITE)
            for stream in self._read:
                if not stream.closed:
                    selector.register(stream, selectors.EVENT_READ)
            while selector.get_map():
                left = None if end is None else end - time.monotonic()
                if left is not None and left < 0:
                    self._refuse_to_wait(timeout)
                ready = selector.select(left)
                if end is not None and time.monotonic() > end:
                    self._refuse_to_wait(timeout)
                for key, _events in ready:
                    self._go_on(selector, key, data)
        return self._whole(self.stdout), self._whole(self.stderr)

    def _go_on(self, selector, key, data):
        stream = key.fileobj
        if stream is self.stdin:
            try:
                self._input_sent += os.write(key.fd, data[self._input_sent:self._input_sent + _MOST_WRITTEN])
                is_over = self._input_sent >= len(data)
            except BrokenPipeError:
                is_over = True
        else:
            piece = os.read(key.fd, _MOST_READ)
            is_over = not piece
            self._read[stream].append(piece)
        if is_over:
            selector.unregister(stream)
            stream.close()

    def _refuse_to_wait(self, timeout):
        raise TimeoutExpired(self.args, timeout, output=self._so_far(self.stdout), stderr=self._so_far(self.stderr))

    def _so_far(self, stream):
        return b''.join(self._read[stream]) or None if stream else None

    def _whole(self, stream):
        return self._all_of(b''.join(self._read[stream])) if stream else None
