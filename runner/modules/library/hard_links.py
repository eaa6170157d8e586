# os.link(): several names of one file, and what takes them for one.
import os
import pathlib
import shutil
import tempfile


def tried(function, *args):
    try:
        print('done', function(*args))
    except OSError as error:
        print(type(error).__name__, error.errno, error)


os.chdir(tempfile.mkdtemp())
with open('a', 'w') as file:
    file.write('hello')
os.link('a', 'b')
print(os.stat('a').st_nlink, os.path.samefile('a', 'b'), os.stat('a').st_ino == os.stat('b').st_ino)
with open('b', 'a') as file:
    file.write(' there')
print(open('a').read())
os.mkdir('folder')
tried(os.link, 'a', 'b')
tried(os.link, 'missing', 'c')
tried(os.link, 'a', 'missing/c')
tried(os.link, 'folder', 'c')
tried(os.link, 'a', 'folder')
tried(shutil.copyfile, 'a', 'b')
tried(shutil.copy, 'a', 'b')
tried(shutil.copy2, 'a', 'a')
os.symlink('a', 's')
os.link('s', 't')
print(os.path.islink('t'), os.path.samefile('t', 'a'))
tried(os.rename, 'a', 'b')
print(sorted(os.listdir()))
os.unlink('a')
print(open('b').read(), os.stat('b').st_nlink)
os.link('b', 'x')
os.rename('x', 'folder/y')
print(os.stat('b').st_nlink, os.stat('folder/y').st_nlink)
with open('b') as file:
    os.unlink('b')
    os.unlink('folder/y')
    print(os.fstat(file.fileno()).st_nlink, file.read())
path = pathlib.Path('p')
path.write_text('1')
pathlib.Path('q').hardlink_to(path)
print(path.samefile('q'), path.stat().st_nlink, os.path.samestat(os.stat('p'), os.stat('q')))
with open('p') as one, open('q') as other:
    print(os.path.sameopenfile(one.fileno(), other.fileno()))
if not os.fork():
    os.link('p', 'r')
    os._exit(0)
os.wait()
print(os.stat('q').st_nlink, sorted(os.listdir()))
