"""ln, mkfifo, mktemp, readlink, realpath, stat, which: names of files and what is behind them."""
import os
import random
import stat as _stat

import _executables
from _frames import unsupported
from _programs._process import encode
from _programs._process import environment
from _programs._process import message
from _programs._process import options
from _programs._process import out
from _programs._process import refuse
from _programs._process import say


def _put(line):
    out.write(encode(line + '\n'))


def ln(words):
    found, names = options(words, 'sfnPT')
    if not names:
        refuse('missing file operand')
    *targets, place = names if len(names) > 1 else (names[0], '.')
    is_folder = os.path.isdir(place) and 'T' not in found and not ('n' in found and os.path.islink(place))
    if len(targets) > 1 and not is_folder:
        say("target '%s': %s" % (place, 'Not a directory' if os.path.exists(place) else 'No such file or directory'))
        return 1
    status = 0
    for target in targets:
        path = os.path.join(place, os.path.basename(target)) if is_folder else place
        try:
            if 's' not in found:
                _check_linkable(target)
            if 'f' in found and os.path.lexists(path) and not os.path.isdir(path):
                os.unlink(path)
            (os.symlink if 's' in found else os.link)(target, path)
        except _NotLinkable as refusal:
            say(str(refusal))
            status = 1
        except OSError as error:
            kind = 'symbolic' if 's' in found else 'hard'
            other = '' if 's' in found or error.errno == 17 else " => '%s'" % target
            say("failed to create %s link '%s'%s: %s" % (kind, path, other, message(error)))
            status = 1
    return status


class _NotLinkable(Exception):
    pass


def _check_linkable(target):
    try:
        mode = os.lstat(target).st_mode
    except OSError as error:
        raise _NotLinkable("failed to access '%s': %s" % (target, message(error))) from None
    if _stat.S_ISDIR(mode):
        raise _NotLinkable('%s: hard link not allowed for directory' % target)


def mkfifo(words):
    found, names = options(words, '', 'm')
    if not names:
        refuse('missing operand')
    status = 0
    for each in names:
        try:
            os.mkfifo(each)
            if 'm' in found:
                os.chmod(each, int(found['m'], 8))
        except OSError as error:
            say("cannot create fifo '%s': %s" % (each, message(error)))
            status = 1
    return status


def readlink(words):
    found, names = options(words, 'fnqsv')
    if not names:
        refuse('missing operand')
    status = 0
    for each in names:
        if 'f' in found:
            path = os.path.realpath(each)
            if not os.path.isdir(os.path.dirname(path)):
                status = 1
                continue
        else:
            try:
                path = os.readlink(each)
            except OSError:
                status = 1
                continue
        out.write(encode(path + ('' if 'n' in found else '\n')))
    return status


def realpath(words):
    names = options(words, 'em')[1]
    found = options(words, 'em')[0]
    status = 0
    for each in names:
        path = os.path.realpath(each)
        if 'm' not in found and not os.path.exists(path if 'e' in found else os.path.dirname(path)):
            say('%s: No such file or directory' % each)
            status = 1
        else:
            _put(path)
    return status


def mktemp(words):
    found, names = options(words, 'dqtu', 'p')
    form = names[0] if names else 'tmp.XXXXXXXXXX'
    count = len(form) - len(form.rstrip('X'))
    if count < 3:
        say('too few X\'s in template ‘%s’' % form)
        return 1
    folder = found.get('p') or environment().get('TMPDIR') or '/tmp'
    if names and not set('pt') & set(found):
        folder = ''
    draw = random.Random(os.getpid())
    while True:
        letters = ''.join(draw.choice('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
                          for _ in range(count))
        path = os.path.join(folder, form[:-count] + letters)
        try:
            if 'u' not in found:
                os.mkdir(path, 0o700) if 'd' in found else os.close(
                    os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            continue
        except OSError as error:
            if 'q' not in found:
                say('failed to create %s via template ‘%s’: %s' % (
                    'directory' if 'd' in found else 'file', os.path.join(folder, form), message(error)))
            return 1
        _put(path)
        return 0


def _kind(mode, size):
    if _stat.S_ISREG(mode):
        return 'regular file' if size else 'regular empty file'
    return ('directory' if _stat.S_ISDIR(mode) else 'symbolic link' if _stat.S_ISLNK(mode) else
            'socket' if _stat.S_ISSOCK(mode) else 'fifo' if _stat.S_ISFIFO(mode) else
            unsupported('the program stat of what is no file'))


def stat(words):
    found, names = options(words, 'L', 'c')
    if 'c' not in found:
        unsupported('the program stat without -c')
    status = 0
    for each in names:
        try:
            seen = os.stat(each) if 'L' in found else os.lstat(each)
        except OSError as error:
            say("cannot statx '%s': %s" % (each, message(error)))
            status = 1
            continue
        text, at = '', 0
        while at < len(found['c']):
            char = found['c'][at]
            at += 1
            if char == '%':
                char = found['c'][at:at + 1]
                at += 1
                if char not in ('n', 's', 'a', 'F', 'Y', 'h', '%'):
                    unsupported('the program stat with %' + char)
                char = {'n': each, 's': seen.st_size, 'a': '%o' % (seen.st_mode & 0o7777), '%': '%',
                        'F': _kind(seen.st_mode, seen.st_size), 'Y': int(seen.st_mtime), 'h': seen.st_nlink}[char]
            text += str(char)
        _put(text)
    return status


def which(words):
    found, names = options(words, 'a')
    status = 0
    for name in names:
        folders = [''] if '/' in name else environment().get('PATH', '').split(':')
        paths = [path for folder in folders
                 for path in [_executables.found_at(os.path.join(folder, name), os.X_OK)] if path]
        for path in paths if 'a' in found else paths[:1]:
            _put(path)
        status = status or int(not paths)
    return status if names else 1
