# What errors of files tell: both names of a renaming, names that are too long, a file where a folder should be.
import errno
import os
import tempfile

folder = tempfile.mkdtemp()
os.close(os.open(os.path.join(folder, 'file'), os.O_CREAT | os.O_RDWR))


def attempt(function, *names):
    try:
        print(function.__name__, 'ok', function(*[os.path.join(folder, name) for name in names]))
    except OSError as error:
        named = [each and os.path.basename(each)[:9] for each in (error.filename, error.filename2)]
        print(function.__name__, type(error).__name__, errno.errorcode[error.errno], named,
              str(error).replace(folder + '/', '')[:60])


attempt(os.rename, 'missing', 'other')
attempt(os.replace, 'missing', 'other')
attempt(os.rename, 'file', 'missing/file')
attempt(os.rename, 'file', 'file/file')
attempt(os.chdir, 'file')
attempt(os.chdir, 'missing')
attempt(os.chdir, 'file/below')
attempt(os.mkdir, 'x' * 300)
attempt(os.mkdir, 'x' * 256)
attempt(os.mkdir, 'x' * 255)
attempt(open, 'y' * 300)
attempt(os.listdir, 'file')
attempt(os.rmdir, 'file')
attempt(os.unlink, 'missing')
