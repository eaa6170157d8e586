# Symbolic links: what follows them, what is done to the link itself, links to nothing and in a circle.
import os
import pathlib
import shutil
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.chdir(folder)
os.mkdir('v1')
with open('v1/data', 'w') as file:
    file.write('one')
os.symlink('v1', 'current')
os.symlink(os.path.join(folder, 'v1', 'data'), 'direct')
os.symlink('missing', 'dangling')
os.symlink('round', 'round')
print(open('current/data').read(), open('direct').read(), os.readlink('current'), sorted(os.listdir('.')))
for name in ('v1', 'current', 'direct', 'dangling', 'round', 'none'):
    print(name, os.path.islink(name), os.path.exists(name), os.path.lexists(name),
          os.path.isdir('v1') if name == 'round' else os.path.isdir(name))
print(os.path.realpath('current/data') == os.path.join(folder, 'v1', 'data'),
      os.path.realpath('current/../direct') == os.path.join(folder, 'v1', 'data'),
      os.path.realpath('dangling') == os.path.join(folder, 'missing'))
print(os.path.samefile('current/data', 'direct'), os.stat('direct').st_size, oct(os.lstat('direct').st_mode),
      os.stat('direct', follow_symlinks=False).st_size == len(os.path.join(folder, 'v1', 'data')))

os.mkdir('v2')
pathlib.Path('v2/data').write_text('two')
os.symlink('v2', 'next')
os.replace('next', 'current')
print(pathlib.Path('current/data').read_text(), pathlib.Path('current').resolve().name,
      pathlib.Path('current').is_symlink(), pathlib.Path('current').is_dir(), os.path.exists('v1/data'))
with open('dangling', 'w') as file:
    file.write('made')
print(open('missing').read())
os.unlink('dangling')
print(os.path.exists('missing'))
print([(path.replace(folder, ''), sorted(folders), sorted(files)) for path, folders, files in
       sorted(os.walk(folder))])
with os.scandir('.') as entries:
    print(sorted((entry.name, entry.is_symlink(), entry.is_dir(), entry.is_dir(follow_symlinks=False))
                 for entry in entries if entry.name != 'round'))
for refused in (lambda: os.symlink('v1', 'current'), lambda: os.readlink('v1'), lambda: os.readlink('none'),
                lambda: open('round'), lambda: os.rmdir('current'), lambda: os.symlink('v1', 'no/where'),
                lambda: shutil.rmtree('current')):
    try:
        refused()
    except OSError as error:
        print(type(error).__name__, error)
