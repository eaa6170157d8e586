"""Paths as text: those of Windows on another system, and what a path refuses."""
import ntpath
import pickle
from pathlib import PurePath, PurePosixPath, PureWindowsPath, WindowsPath

for parts in (('C:/a\\b.txt',), ('c:a', 'b'), ('c:/a', '/b'), ('c:/a', 'd:b'), ('//host/share/x',), ('//host/share',),
              ('a', '..', 'b', '.'), (), ('/a//b/',), ('NUL.txt',), ('.x',), ('x.tar.gz',)):
    for kind in (PureWindowsPath, PurePosixPath):
        path = kind(*parts)
        print(repr(path), str(path), path.parts, path.drive, path.root, path.name, path.suffixes, path.stem,
              path.parent, [str(each) for each in path.parents], path.is_absolute(), path.is_reserved(),
              pickle.loads(pickle.dumps(path)) == path)

path = PureWindowsPath('C:/a/b.txt')
for act in (path.as_uri, PurePosixPath('/a b').as_uri, PurePosixPath('a').as_uri, lambda: path.with_name('c:'),
            lambda: path.with_name('x/y'), lambda: path.with_suffix('bad'), lambda: path.with_suffix('.'),
            lambda: path.with_suffix(''), lambda: PurePosixPath('/').with_name('x'), lambda: path.relative_to('c:/A'),
            lambda: path.relative_to('c:/q'), lambda: path.is_relative_to('C:'), lambda: path.match('*.TXT'),
            lambda: path.match('/a/*'), lambda: PurePosixPath('a').match(''), lambda: path / 3, lambda: 'x' / path,
            lambda: path < PurePosixPath('a'), lambda: PurePosixPath(3), lambda: PurePosixPath(b'x'),
            lambda: WindowsPath('a'), lambda: type(PurePath('a'))):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
print(PureWindowsPath('A') == PureWindowsPath('a'), PurePosixPath('A') == PurePosixPath('a'),
      PureWindowsPath('a') == PurePosixPath('a'), hash(PureWindowsPath('A')) == hash(PureWindowsPath('a')))

for path in ('c:/a/b', 'c:a', '//h/s/x', '/a', 'a', 'a/../..', 'c:/../x', 'x.tar.gz', 'd/.x', 'a/b/'):
    print(ntpath.splitdrive(path), ntpath.split(path), ntpath.splitext(path), ntpath.isabs(path), ntpath.normpath(path),
          ntpath.normcase(path), ntpath.join('c:/q', path), ntpath.join('q', path, 'w'), ntpath.basename(path))
