# A script that is found along PATH, the environment's of the program that looks or the one that is given.
import os
import shutil
import subprocess
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'own-tool')
with open(path, 'w') as out:
    out.write('#!/bin/sh\ntest $# = 0 || echo tool $@\n')
os.chmod(path, 0o755)
os.environ['PATH'] = folder + os.pathsep + os.environ['PATH']


def attempt(*args, **options):
    try:
        print(subprocess.check_output(*args, **options))
    except OSError as error:
        print(type(error).__name__, error)


print(shutil.which('own-tool') == path)
attempt(['own-tool', 'a'])
attempt('own-tool b', shell=True)
attempt(['own-tool'], env={'PATH': '/bin'})
attempt(['own-tool', 'c'], env={'PATH': folder + ':/bin'})
attempt(['./own-tool', 'd'], cwd=folder)
attempt(['other', 'e'], executable=path)
attempt(['echo', 'f'])
print(os.spawnlp(os.P_WAIT, 'own-tool', 'own-tool'), os.spawnv(os.P_WAIT, path, ['x']))
os.chmod(path, 0o644)
attempt(['own-tool'])
os.remove(path)
attempt(['own-tool'])
print(os.spawnlp(os.P_WAIT, 'own-tool', 'own-tool'), os.spawnv(os.P_WAIT, path, ['x']))
