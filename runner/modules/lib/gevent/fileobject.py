"""Models gevent.fileobject: the kinds of file objects, and the one that is taken as the configuration says.

All versions.
"""
from gevent._config import config
from gevent._fileobjectcommon import FileObjectBlock
from gevent._fileobjectcommon import FileObjectThread
from gevent._fileobjectposix import FileObjectPosix

__all__ = ['FileObjectPosix', 'FileObjectThread', 'FileObjectBlock', 'FileObject']

FileObject = config.fileobject
