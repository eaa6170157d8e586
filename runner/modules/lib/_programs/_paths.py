"""basename, cp, dirname, ls, mkdir, mv, rm, rmdir, touch: on the files of the case."""
import os

from _frames import unsupported
from _programs._process import encode
from _programs._process import message
from _programs._process import options
from _programs._process import out
from _programs._process import refuse
from _programs._process import say
from _programs._process import write


def _put(line):
    out.write(encode(line + '\n'))


def basename(words):
    found, names = options(words, 'az', 's')
    if not names:
        refuse('missing operand')
    ending = found.get('s', names[1] if len(names) == 2 and not found else '')
    for each in names if 'a' in found or 's' in found else names[:1]:
        name = os.path.basename(each.rstrip('/')) or '/'
        _put(name[:-len(ending)] if ending and name.endswith(ending) and name != ending else name)
    return 0


def dirname(words):
    names = options(words, '')[1]
    if not names:
        refuse('missing operand')
    for each in names:
        _put(os.path.dirname(each.rstrip('/')) or ('/' if each.startswith('/') else '.'))
    return 0


def _each(names, action, complaint):
    status = 0
    for each in names:
        try:
            action(each)
        except OSError as error:
            say(complaint % (each, message(error)))
            status = 1
    return status


def mkdir(words):
    found, names = options(words, 'p', 'm')
    if not names:
        refuse('missing operand')
    make = (lambda path: os.makedirs(path, exist_ok=True)) if 'p' in found else os.mkdir
    return _each(names, make, 'cannot create directory ‘%s’: %s')


def rmdir(words):
    names = options(words, '')[1]
    if not names:
        refuse('missing operand')
    return _each(names, os.rmdir, "failed to remove '%s': %s")


def rm(words):
    found, names = options(words, 'fRr')
    if not names and 'f' not in found:
        refuse('missing operand')

    def remove(path):
        if os.path.isdir(path) and ('r' in found or 'R' in found):
            for each in os.listdir(path):
                remove(os.path.join(path, each))
            os.rmdir(path)
        elif os.path.exists(path) or 'f' not in found:
            os.remove(path)
    return _each(names, remove, "cannot remove '%s': %s")


def touch(words):
    found, names = options(words, 'amc')
    if not names:
        refuse('missing file operand')

    def touch_one(path):
        if os.path.exists(path):
            os.utime(path)
        elif 'c' not in found:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o666))
    return _each(names, touch_one, "cannot touch '%s': %s")


def ls(words):
    found, names = options(words, '1Aadr')
    status, files, folders = 0, [], []
    for each in sorted(names or ['.']):
        if not os.path.exists(each):
            say("cannot access '%s': No such file or directory" % each)
            status = 2
        elif os.path.isdir(each) and 'd' not in found:
            folders.append(each)
        else:
            files.append(each)
    for each in files[::-1] if 'r' in found else files:
        _put(each)
    for place, folder in enumerate(folders):
        if len(names) > 1:
            _put(('\n' if place or files else '') + folder + ':')
        entries = sorted(entry for entry in os.listdir(folder) if entry[0] != '.' or 'a' in found or 'A' in found)
        entries = (['.', '..'] if 'a' in found else []) + entries
        for entry in entries[::-1] if 'r' in found else entries:
            _put(entry)
    return status


def _into(words, what):
    found, names = options(words, 'fpr')
    if not names:
        refuse('missing file operand')
    if len(names) == 1:
        refuse("missing destination file operand after '%s'" % names[0])
    *sources, target = names
    if len(sources) > 1 and not os.path.isdir(target):
        refuse("target '%s' is not a directory" % target)
    for each in sources:
        if os.path.isdir(each) and what == 'cp':
            unsupported('the program cp of a folder')
        yield each, os.path.join(target, os.path.basename(each)) if os.path.isdir(target) else target


def cp(words):
    status = 0
    for source, target in _into(words, 'cp'):
        try:
            with open(source, 'rb') as file:
                data = file.read()
            fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        except OSError as error:
            is_there = os.path.exists(source)
            say(("cannot create regular file '%s': %s" % (target, message(error))) if is_there else
                "cannot stat '%s': %s" % (source, message(error)))
            status = 1
        else:
            write(fd, data)
            os.close(fd)
    return status


def mv(words):
    status = 0
    for source, target in _into(words, 'mv'):
        try:
            os.rename(source, target)
        except OSError as error:
            say("cannot stat '%s': %s" % (source, message(error)) if not os.path.exists(source) else
                "cannot move '%s' to '%s': %s" % (source, target, message(error)))
            status = 1
    return status
