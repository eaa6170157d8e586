"""Models socketserver.ForkingMixIn, 3.8 to 3.14: os.fork() for each request, and waiting for the children."""
import os


class ForkingMixIn:
    """A child process for each request; who has ended is waited for between requests, and when there are too many."""

    __module__ = 'socketserver'

    timeout = 300       # seconds
    active_children = None
    max_children = 40
    block_on_close = True

    def collect_children(self, *, blocking=False):
        children = self.active_children
        if children is None:
            return
        while len(children) >= self.max_children:
            try:
                ended, _ = os.waitpid(-1, 0)
            except ChildProcessError:
                children.clear()
            except OSError:
                break
            else:
                children.discard(ended)
        for pid in children.copy():
            try:
                ended, _ = os.waitpid(pid, 0 if blocking else os.WNOHANG)
            except ChildProcessError:
                children.discard(pid)
            except OSError:
                pass
            else:
                children.discard(ended)

    def handle_timeout(self):
        self.collect_children()

    def service_actions(self):
        self.collect_children()

    def process_request(self, request, client_address):
        pid = os.fork()
        if pid:
            if self.active_children is None:
                self.active_children = set()
            self.active_children.add(pid)
            self.close_request(request)
            return
        status = 1
        try:
            self.finish_request(request, client_address)
            status = 0
        except Exception:
            self.handle_error(request, client_address)
        finally:
            try:
                self.shutdown_request(request)
            finally:
                os._exit(status)

    def server_close(self):
        super().server_close()
        self.collect_children(blocking=self.block_on_close)
