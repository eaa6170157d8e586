"""Models `stat`: the parts of a file's mode."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR = 0o040000
S_IFCHR = 0o020000
S_IFBLK = 0o060000
S_IFREG = 0o100000
S_IFIFO = 0o010000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000

S_ISUID = 0o4000
S_ISGID = 0o2000
S_ISVTX = 0o1000
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001
S_IREAD, S_IWRITE, S_IEXEC = S_IRUSR, S_IWUSR, S_IXUSR

_KINDS = {S_IFLNK: 'l', S_IFSOCK: 's', S_IFREG: '-', S_IFBLK: 'b', S_IFDIR: 'd', S_IFCHR: 'c', S_IFIFO: 'p'}


def S_IMODE(mode):
    return mode & 0o7777


def S_IFMT(mode):
    return mode & 0o170000


def _is(kind):
    return lambda mode: S_IFMT(mode) == kind


S_ISDIR = _is(S_IFDIR)
S_ISCHR = _is(S_IFCHR)
S_ISBLK = _is(S_IFBLK)
S_ISREG = _is(S_IFREG)
S_ISFIFO = _is(S_IFIFO)
S_ISLNK = _is(S_IFLNK)
S_ISSOCK = _is(S_IFSOCK)


def filemode(mode):
    """As `ls -l` shows it."""
    text = _KINDS.get(S_IFMT(mode), '?')
    for shift, special, letter in ((6, S_ISUID, 's'), (3, S_ISGID, 's'), (0, S_ISVTX, 't')):
        bits = mode >> shift & 7
        text += ('r' if bits & 4 else '-') + ('w' if bits & 2 else '-')
        runs = bits & 1
        if mode & special:
            text += letter if runs else letter.upper()
        else:
            text += 'x' if runs else '-'
    return text
