"""What goes with the bytes of sendmsg() and recvmsg(): descriptors, in the kernel's form; nothing else is modelled."""
import struct

from _frames import unsupported

__name__ = '_socket'    # whose functions they are

SCM_RIGHTS = 1
_SOL_SOCKET = 1


def CMSG_LEN(length):
    return 16 + length


def CMSG_SPACE(length):
    return 16 + (length + 7) // 8 * 8


def descriptors_in(ancdata):
    fds = ()
    for level, kind, data in ancdata:
        if (level, kind) != (_SOL_SOCKET, SCM_RIGHTS):
            unsupported('ancillary data other than SCM_RIGHTS')
        data = bytes(data)      # of an array, too
        fds += struct.unpack('%di' % (len(data) // 4), data)
    return fds


def split_for(size, fds):
    """Those that *size* bytes have room for, and those that are lost, as the kernel counts."""
    count = max(size - CMSG_LEN(0), 0) // 4
    return fds[:count], fds[count:]


def of_descriptors(fds):
    return [(_SOL_SOCKET, SCM_RIGHTS, struct.pack('%di' % len(fds), *fds))] if fds else []
