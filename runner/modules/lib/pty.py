"""Models `pty`: children on a terminal of their own, and the loop that copies between it and this process's streams."""
import os
import select
import sys
import tty

__all__ = ['openpty', 'fork', 'spawn']
STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO = 0, 1, 2
CHILD = 0
_ENDS_BY_ERROR = sys.version_info < (3, 10)    # of a read, and not by what it reads
_KEEPS = sys.version_info >= (3, 12)           # what cannot be written at once
_MOST_KEPT = 4096


def openpty():
    return os.openpty()


def fork():
    pid, fd = os.forkpty()
    if pid == CHILD:
        try:
            os.setsid()
        except OSError:
            pass    # it has one of its own already
    return pid, fd


def _writen(fd, data):
    while data:
        data = data[os.write(fd, data):]


def _read(fd):
    return os.read(fd, 1024)


def _read_master(master_fd, master_read):
    try:
        return master_read(master_fd)
    except OSError:
        if _ENDS_BY_ERROR:
            raise
        return b''


def _copy(master_fd, master_read=_read, stdin_read=_read):
    if not _KEEPS:
        _copy_at_once(master_fd, master_read, stdin_read)
        return
    os.set_blocking(master_fd, False)
    try:
        _copy_what_goes(master_fd, master_read, stdin_read)
    finally:
        os.set_blocking(master_fd, True)


def _copy_at_once(master_fd, master_read, stdin_read):
    fds = [master_fd, STDIN_FILENO]
    while fds:
        ready = select.select(fds, [], [])[0]
        if master_fd in ready:
            data = _read_master(master_fd, master_read)
            if not data and not _ENDS_BY_ERROR:
                return
            if data:
                os.write(STDOUT_FILENO, data)
            else:
                fds.remove(master_fd)
        if STDIN_FILENO in ready:
            data = stdin_read(STDIN_FILENO)
            if data:
                _writen(master_fd, data)
            else:
                fds.remove(STDIN_FILENO)


def _copy_what_goes(master_fd, master_read, stdin_read):
    has_input, typed, shown = True, b'', b''
    while True:
        sources = [STDIN_FILENO] if has_input and len(typed) < _MOST_KEPT else []
        sources += [master_fd] if len(shown) < _MOST_KEPT else []
        targets = ([STDOUT_FILENO] if shown else []) + ([master_fd] if typed else [])
        ready, free, _ = select.select(sources, targets, [])
        if STDOUT_FILENO in free:
            shown = shown[os.write(STDOUT_FILENO, shown):]
        if master_fd in ready:
            data = _read_master(master_fd, master_read)
            if not data:
                return
            shown += data
        if master_fd in free:
            typed = typed[os.write(master_fd, typed):]
        if STDIN_FILENO in ready:
            data = stdin_read(STDIN_FILENO)
            has_input = bool(data)
            typed += data


def spawn(argv, master_read=_read, stdin_read=_read):
    if isinstance(argv, str):
        argv = (argv,)
    pid, master_fd = fork()
    if pid == CHILD:
        os.execlp(argv[0], *argv)
    try:
        mode = tty.tcgetattr(STDIN_FILENO)
        tty.setraw(STDIN_FILENO)
    except tty.error:
        mode = None
    try:
        _copy(master_fd, master_read, stdin_read)
    except OSError:
        if not _ENDS_BY_ERROR:
            raise
    finally:
        if mode is not None:
            tty.tcsetattr(STDIN_FILENO, tty.TCSAFLUSH, mode)
    os.close(master_fd)
    return os.waitpid(pid, 0)[1]
