"""Models os.stat_result: what is known of a file, with times in seconds and in nanoseconds."""
from _extension_types import compiled
from _struct_sequences import StructSequence

_TIMES = ('st_atime', 'st_mtime', 'st_ctime')
_BLOCK = 4096       # bytes of the disk that a file takes at once
_SECTOR = 512       # bytes, by which they are counted


@compiled
class stat_result(StructSequence):
    __module__ = 'os'
    _names = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size') + _TIMES
    _behind = _TIMES + tuple(name + '_ns' for name in _TIMES) + ('st_blksize', 'st_blocks', 'st_rdev')

    def __new__(cls, sequence, dict={}):
        made = StructSequence.__new__(cls, sequence, dict)
        for place, name in enumerate(_TIMES, 7):
            if made.__dict__[name] is None:
                made.__dict__[name] = made[place]
        return made


def of(mode, number, links, owner, group, size, times):
    """*times*: nanoseconds of access, of a change of what is in it, of any change."""
    seconds = [nanoseconds // 10 ** 9 for nanoseconds in times]
    blocks = -(-size // _BLOCK) * (_BLOCK // _SECTOR) if mode & 0o170000 == 0o100000 else 0
    return stat_result((mode, number, 1, links, owner, group, size, *seconds,
                        *(nanoseconds / 1e9 for nanoseconds in times), *times, _BLOCK, blocks, 0))
