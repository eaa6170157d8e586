"""shutil makes archives of folders and unpacks them again."""
import os
import shutil
import tarfile
import tempfile
import zipfile


def below(folder):
    return sorted(os.path.relpath(os.path.join(path, name), folder)
                  for path, folders, names in os.walk(folder) for name in folders + names)


with tempfile.TemporaryDirectory() as top:
    os.makedirs(os.path.join(top, 'a', 'b', 'empty'))
    for name in ('x.txt', 'b/y.bin'):
        with open(os.path.join(top, 'a', name), 'w') as file:
            file.write(name * 3)
    os.symlink('x.txt', os.path.join(top, 'a', 'link'))
    for format in ('zip', 'tar', 'gztar'):
        for base in (None, 'b'):
            made = shutil.make_archive(os.path.join(top, 'new', 'arc'), format, os.path.join(top, 'a'), base)
            print(os.path.relpath(made, top))
            if format == 'zip':
                with zipfile.ZipFile(made) as archive:
                    print(sorted(archive.namelist()))
            else:
                with tarfile.open(made) as archive:
                    print(sorted(archive.getnames()))
            target = os.path.join(top, 'un' + format + str(base))
            print(shutil.unpack_archive(made, target), below(target))
    for act in (lambda: shutil.make_archive('x', 'rar'), lambda: shutil.make_archive('x', 'zip', top + '/none'),
                lambda: shutil.make_archive('x', 'zip', top + '/a/x.txt'), lambda: shutil.unpack_archive('x.rar'),
                lambda: shutil.unpack_archive('x', '.', 'rar'),
                lambda: shutil.unpack_archive(top + '/a/x.txt', top, 'zip')):
        try:
            print(act())
        except (OSError, ValueError) as e:
            print(type(e).__name__, str(e).replace(top, 'top'))
