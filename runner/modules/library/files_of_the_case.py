import io
import json
import os
import shutil
import tempfile
from pathlib import Path

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'notes.txt')
with open(path, 'w') as file:
    print(file.write('one\ntwo\n'), file.mode, file.closed, file.writable())
    print('three', file=file)
print(file.closed, os.path.getsize(path), os.path.exists(path), os.path.isfile(path), os.path.isdir(folder))
with open(path) as file:
    print(file.readline(), [line.rstrip() for line in file], file.read())
with open(path, 'a+') as file:
    file.write('four é\n')
    file.seek(0)
    print(file.read().splitlines())
with open(path, 'rb') as file:
    print(file.read(5), file.tell(), file.seek(-3, 2), file.read())
for bad in (lambda: open(os.path.join(folder, 'missing')), lambda: open(folder), lambda: open(path, 'x'),
            lambda: open(path, 'q'), lambda: open(path, 'rw'), lambda: open(path).write('x'),
            lambda: open(path, 'wb').write('text'), lambda: os.mkdir(folder), lambda: os.remove(folder + '/missing')):
    try:
        bad()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).replace(folder, 'F'))
base = Path(folder)
(base / 'sub').mkdir()
(base / 'sub' / 'data.json').write_text(json.dumps({'a': [1]}))
print((base / 'sub' / 'data.json').read_text(), sorted(p.name for p in base.iterdir()))
print([str(p.relative_to(base)) for p in sorted(base.rglob('*.json'))], (base / 'sub').is_dir(), (base / 'no').exists())
os.rename(base / 'sub' / 'data.json', base / 'moved.tar.gz')
moved = base / 'moved.tar.gz'
print(moved.suffix, moved.suffixes, moved.stem, moved.with_suffix('.x').name, moved.parent == base, moved.parts[-1])
shutil.copy(moved, base / 'copy')
print(sorted(os.listdir(folder)), [(len(d), sorted(f)) for _, d, f in os.walk(folder)])
os.makedirs(base / 'x' / 'y', exist_ok=True)
shutil.rmtree(base)
print(os.path.exists(folder), Path('a') / 'b', repr(Path('a/../b')), Path('/x').is_absolute(), str(Path('.')))
with tempfile.NamedTemporaryFile('w+', suffix='.txt') as file:
    file.write('temporary')
    file.flush()
    print(open(file.name).read(), os.path.basename(file.name).endswith('.txt'))
print(os.path.exists(file.name))
with tempfile.TemporaryDirectory() as name:
    print(os.path.isdir(name))
print(os.path.isdir(name), open(os.devnull, 'w').write('gone'))
descriptor, name = tempfile.mkstemp()
os.write(descriptor, b'by number')
os.close(descriptor)
print(io.open(name).read())
os.unlink(name)
try:
    file.read()
except ValueError as error:
    print(error)
