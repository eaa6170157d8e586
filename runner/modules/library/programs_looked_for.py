# shutil.which: programs of the machine, and those that the case makes.
import os
import shutil
import tempfile

print(os.path.basename(shutil.which('sh')), shutil.which('/usr/bin/sh'))
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'tool')
print(shutil.which('tool', path=folder), shutil.which('tool', path=''), shutil.which(path))
with open(path, 'w') as file:
    file.write('#!/bin/sh\n')
print(shutil.which('tool', path=folder), shutil.which('tool', os.F_OK, folder) == path)
os.chmod(path, 0o755)
print(shutil.which('tool', path=folder + ':/usr/bin') == path, shutil.which(path) == path)
os.environ['PATH'] = folder
print(shutil.which('tool') == path, shutil.which(folder))
