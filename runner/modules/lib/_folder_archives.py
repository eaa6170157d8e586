"""What `shutil` makes of folders: zip and tar files; and back.

Left out: formats of one's own, compression by bz2 and lzma.
"""
import os
import shutil
import stat
import sys

from _frames import unsupported

_TAR_MODES = {'tar': 'w:', 'gztar': 'w:gz'}
_UNMODELLED = ('bztar', 'xztar', 'zstdtar')
_UNPACKED = {'.zip': 'zip', '.tar': 'tar', '.tar.gz': 'gztar', '.tgz': 'gztar'}
_NOT_UNPACKED = ('.tar.bz2', '.tbz2', '.tar.xz', '.txz', '.tar.zst', '.tzst')


def _make_parent(path):
    parent = os.path.dirname(path)
    if parent and not os.path.isdir(parent):
        os.makedirs(parent)


def _zip(path, top, base_dir):
    import zipfile
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        base = os.path.normpath(base_dir)
        if base != os.curdir:
            archive.write(os.path.join(top, base), base)
        for folder, folders, names in os.walk(os.path.normpath(os.path.join(top, base_dir))):
            inside = os.path.normpath(os.path.relpath(folder, top or os.curdir))
            files = [name for name in names if os.path.isfile(os.path.join(folder, name))]
            for name in sorted(folders) + files:
                archive.write(os.path.join(folder, name), os.path.normpath(os.path.join(inside, name)))


def _tar(path, mode, top, base_dir, owner, group):
    import tarfile

    def named(info):
        info.uname = owner or info.uname
        info.gname = group or info.gname
        return info
    with tarfile.open(path, mode) as archive:
        archive.add(os.path.join(top, base_dir), base_dir, filter=named)


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
                 logger=None):
    if format in _UNMODELLED or logger is not None:
        unsupported('shutil.make_archive(): this format, or a log')
    if format != 'zip' and format not in _TAR_MODES:
        raise ValueError("unknown archive format '%s'" % format)
    base_name = os.fspath(base_name)
    if root_dir is not None:
        if not stat.S_ISDIR(os.stat(root_dir).st_mode):
            raise NotADirectoryError(20, 'Not a directory', root_dir)
        base_name = os.path.abspath(base_name)
    top = '' if root_dir is None else os.fspath(root_dir)
    base_dir = os.curdir if base_dir is None else os.fspath(base_dir)
    path = base_name + {'zip': '.zip', 'tar': '.tar', 'gztar': '.tar.gz'}[format]
    if not dry_run:
        _make_parent(path)
        if format == 'zip':
            _zip(path, top, base_dir)
        else:
            _tar(path, _TAR_MODES[format], top, base_dir, owner, group)
    return path


def _unzip(path, folder):
    import zipfile
    if not zipfile.is_zipfile(path):
        raise shutil.ReadError('%s is not a zip file' % path)
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            name = info.filename
            if name.startswith('/') or '..' in name:
                continue    # it would leave the folder
            target = os.path.join(folder, *name.split('/'))
            _make_parent(target)
            if not name.endswith('/'):
                with open(target, 'wb') as file:
                    file.write(archive.read(info))


def _untar(path, folder, filter):
    import tarfile
    try:
        archive = tarfile.open(path)
    except tarfile.TarError:
        raise shutil.ReadError('%s is not a compressed or uncompressed tar file' % path) from None
    with archive:
        archive.extractall(folder, **({} if filter is None else {'filter': filter}))


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    path = os.fspath(filename)
    folder = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    if format is None:
        if path.lower().endswith(_NOT_UNPACKED):
            unsupported('shutil.unpack_archive(): this format')
        endings = [ending for ending in _UNPACKED if path.lower().endswith(ending)]
        if not endings:
                raise shutil.ReadError("Unknown archive format '%s'" % filename)
        format = _UNPACKED[endings[0]]
    elif format in _UNMODELLED:
        unsupported('shutil.unpack_archive(): this format')
    elif format not in _UNPACKED.values():
        raise ValueError("Unknown unpack format '%s'" % format)
    if format == 'zip':
        _unzip(path, folder)
    else:
        _untar(path, folder, filter)


_FORMATS = [('bztar', ['.tar.bz2', '.tbz2'], "bzip2'ed tar-file"), ('gztar', ['.tar.gz', '.tgz'], "gzip'ed tar-file"),
            ('tar', ['.tar'], 'uncompressed tar file'), ('xztar', ['.tar.xz', '.txz'], "xz'ed tar-file"),
            ('zip', ['.zip'], 'ZIP file')]
if sys.version_info >= (3, 14):
    _FORMATS.append(('zstdtar', ['.tar.zst', '.tzst'], "zstd'ed tar-file"))


def get_archive_formats():
    return [(name, description) for name, _, description in _FORMATS]


def get_unpack_formats():
    return [(name, list(endings), description) for name, endings, description in _FORMATS]
