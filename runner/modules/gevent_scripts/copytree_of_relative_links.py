"""copytree() that ignores links to nowhere looks for relative ones from the working directory."""
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as root:
    source = os.path.join(root, 'source')
    os.makedirs(os.path.join(source, 'folder'))
    os.symlink('folder', os.path.join(source, 'relative'))
    os.symlink(os.path.join(source, 'folder'), os.path.join(source, 'absolute'))
    os.symlink('nowhere', os.path.join(source, 'gone'))
    copied = shutil.copytree(source, os.path.join(root, 'copied'), ignore_dangling_symlinks=True)
    print(sorted(os.listdir(copied)))
# prints:
# ['absolute', 'folder']
