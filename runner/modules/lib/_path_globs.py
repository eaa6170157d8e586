"""Models Path.glob() and rglob(): up to 3.12 by a selector for each part, later on texts of paths.

Links to folders are not followed by `**`. Left out: case by the platform's rules, patterns of folders that may not be
read.
"""
import fnmatch
import os
import re
import sys


def parts_of(pattern):
    pattern = os.fspath(pattern)
    parts = [part for part in pattern.split('/') if part and part != '.']
    # A slash at the end asks for folders.
    return parts + [''] if pattern.endswith('/') and sys.version_info >= (3, 11) else parts


def _has_wildcard(part):
    return any(letter in part for letter in '*?[')


def _matcher(part, case_sensitive):
    return re.compile(fnmatch.translate(part), re.IGNORECASE if case_sensitive is False else 0).fullmatch


def _entries(folder):
    try:
        return list(folder.iterdir())
    except OSError:
        return ()


def until_3_12(path, parts, case_sensitive):
    if not parts:
        raise IndexError('tuple index out of range')
    for part in parts:
        if '**' in part and part != '**':
            raise ValueError("Invalid pattern: '**' can only be an entire path component")
    if path.is_dir():
        yield from _selected(path, parts, case_sensitive)


def _selected(path, parts, case_sensitive):
    if not parts or not parts[0]:
        yield path
        return
    part, rest = parts[0], parts[1:]
    if part == '**':
        seen = set()
        for folder in _folders_from(path):
            for found in _selected(folder, rest, case_sensitive):
                if found not in seen:
                    seen.add(found)
                    yield found
    elif _has_wildcard(part):
        matches = _matcher(part, case_sensitive)
        for below in _entries(path):
            if matches(below.name) and (not rest or below.is_dir()):
                yield from _selected(below, rest, case_sensitive)
    else:
        below = path / part
        # 3.12 finds links that lead nowhere, too.
        is_there = below.exists() or sys.version_info >= (3, 12) and below.is_symlink()
        if below.is_dir() if rest else is_there:
            yield from _selected(below, rest, case_sensitive)


def _folders_from(path):
    yield path
    for below in _entries(path):
        if below.is_dir() and not below.is_symlink():
            yield from _folders_from(below)


def since_3_13(path, parts, case_sensitive, recurse_symlinks, is_there=False):
    if not parts:
        if is_there or os.path.lexists(path):
            yield path
        return
    part, rest = parts[0], parts[1:]

    def select_rest(found, is_there):
        return since_3_13(found, rest, case_sensitive, recurse_symlinks, is_there)
    if part == '**':
        if rest or path.is_dir():
            yield from select_rest(path, is_there or path.is_dir())
        folders = [path]
        while folders:
            for below in _entries(folders.pop()):
                is_folder = below.is_dir() and (recurse_symlinks or not below.is_symlink())
                if is_folder or not rest:
                    yield from select_rest(below, True)
                if is_folder:
                    folders.append(below)
    elif not part:
        if path.is_dir():
            yield path
    elif part != '..' and (_has_wildcard(part) or case_sensitive is not None):
        matches = _matcher(part, case_sensitive)
        for below in _entries(path):
            if matches(below.name) and (not rest or below.is_dir()):
                yield from select_rest(below, True)
    else:
        yield from select_rest(path / part, False)
