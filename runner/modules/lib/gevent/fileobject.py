"""Models gevent.fileobject on the ends of pipes: reading waits in the loop, in the threadpool, or natively.

All versions.  Left out: opening files by name, buffering as it is asked for.
"""
from _frames import unsupported
from _streams import Stream
from gevent._pipe_ends import BlockingPipeEnd
from gevent._pipe_ends import PipeEnd
from gevent._pipe_ends import ThreadPipeEnd

__all__ = ['FileObjectPosix', 'FileObjectThread', 'FileObjectBlock', 'FileObject']


class _FileObject(Stream):

    def __init__(self, fobj, mode='r', buffering=None, closefd=True, encoding=None, errors=None, newline=None,
                 **_more):
        if isinstance(fobj, (str, bytes)):
            unsupported('gevent.fileobject: files by name')
        fd = fobj if isinstance(fobj, int) else fobj.fileno()
        self._closes = closefd
        super().__init__(self._source_class(fd), mode.replace('U', ''), encoding)

    def close(self):
        if self._closes:
            super().close()
        else:
            self.closed = True


class FileObjectPosix(_FileObject):
    _source_class = PipeEnd


class FileObjectThread(_FileObject):
    _source_class = ThreadPipeEnd


class FileObjectBlock(_FileObject):
    _source_class = BlockingPipeEnd


FileObject = FileObjectPosix
