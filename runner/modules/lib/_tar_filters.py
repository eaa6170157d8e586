"""What tarfile does to members before it extracts them, by a filter: the ones that it names.

From 3.12 on, and in the later 3.8 to 3.11; 3.14 takes data_filter where nothing is said.
"""
import os

from _tar_headers import TarError

__name__ = 'tarfile'    # what it defines is that one's


class FilterError(TarError):

    def __init__(self, tarinfo, text, path=None):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(repr(tarinfo.name) + text)


class AbsolutePathError(FilterError):
    pass


class OutsideDestinationError(FilterError):
    pass


class SpecialFileError(FilterError):
    pass


class AbsoluteLinkError(FilterError):
    pass


class LinkOutsideDestinationError(FilterError):
    pass


def _is_below(path, folder):
    return os.path.commonpath([path, folder]) == folder


def _check_link(member, name, folder):
    if os.path.isabs(member.linkname):
        raise AbsoluteLinkError(member, ' is a link to an absolute path')
    beside = os.path.dirname(name) if member.issym() else ''
    target = os.path.realpath(os.path.join(folder, beside, member.linkname))
    if not _is_below(target, folder):
        raise LinkOutsideDestinationError(
            member, f' would link to {target!r}, which is outside the destination', target)


def _changed(member, dest_path, for_data):
    changed = {}
    folder = os.path.realpath(dest_path)
    name = member.name.lstrip('/')
    if name != member.name:
        changed['name'] = name
    target = os.path.realpath(os.path.join(folder, name))
    if not _is_below(target, folder):
        raise OutsideDestinationError(
            member, f' would be extracted to {target!r}, which is outside the destination', target)
    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if for_data and (member.isreg() or member.islnk()):
            mode = (mode if mode & 0o100 else mode & ~0o111) | 0o600
        elif for_data and (member.isdir() or member.issym()):
            mode = None
        elif for_data:
            raise SpecialFileError(member, ' is a special file')
        if mode != member.mode:
            changed['mode'] = mode
    if for_data:
        changed.update((key, None) for key in ('uid', 'gid', 'uname', 'gname') if getattr(member, key) is not None)
        if member.islnk() or member.issym():
            _check_link(member, name, folder)
    return changed


def fully_trusted_filter(member, dest_path):
    return member


def tar_filter(member, dest_path):
    changed = _changed(member, dest_path, False)
    return member.replace(**changed, deep=False) if changed else member


def data_filter(member, dest_path):
    changed = _changed(member, dest_path, True)
    return member.replace(**changed, deep=False) if changed else member


NAMED = {'fully_trusted': fully_trusted_filter, 'tar': tar_filter, 'data': data_filter}
