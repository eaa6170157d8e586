# Files that processes have in common: what one changes the others see, also the children of forks, whose past it was.
import os
import subprocess
import sys
import tempfile
import time

folder = tempfile.mkdtemp()
os.chdir(folder)


def shown(path):
    with open(path) as file:
        return file.read()


def wait_until_there(path):
    turns = 0
    while not os.path.exists(path):
        time.sleep(0.05)
        turns += 1
    return turns


def child(do):
    pid = os.fork()
    if pid == 0:
        try:
            do()
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.waitpid(pid, 0)


with open('log', 'w') as log:
    print(subprocess.call('echo hi; sleep 0.1; echo ho >&2', shell=True, stdout=log, stderr=log))
    log.write('end\n')
print(shown('log').split(), flush=True)

started = subprocess.Popen('sleep 0.3; echo ready > flag', shell=True)
print(4 <= wait_until_there('flag') <= 8, started.wait(), repr(shown('flag')), flush=True)

started = subprocess.Popen([sys.executable, '-c', '''if True:
    import os, time
    with open('part', 'w') as file:
        file.write('x' * 5)
        file.flush()
        open('begun', 'w').close()
        while not os.path.exists('seen'):
            time.sleep(0.01)
        file.write('end')
'''])
wait_until_there('begun')
seen = [shown('part')]
open('seen', 'w').close()
print(seen, started.wait(), shown('part'), flush=True)


def change():
    with open('made', 'w') as file:
        file.write('by a child')
    os.mkdir('folder')
    os.remove('part')
    os.rename('flag', 'folder/flag')


child(change)
print(shown('made'), os.path.isdir('folder'), os.path.exists('part'), sorted(os.listdir('.')), os.listdir('folder'),
      flush=True)
kept = [shown('made'), shown('folder/flag')]
subprocess.call('echo more >> made; rm folder/flag; echo new > flag', shell=True)
child(lambda: print(seen, kept, shown('made'), os.listdir('folder'), shown('flag'), flush=True))

# Descriptors that were there before the fork stand at the same place.
file = open('both', 'w')
file.write('parent\n')
file.flush()
child(lambda: (file.write('child\n'), file.flush()))
file.write('parent again\n')
file.close()
print(shown('both').split('\n'), flush=True)
fd = os.open('both', os.O_RDONLY)
child(lambda: print(os.read(fd, 7), flush=True))
print(os.read(fd, 6), os.lseek(fd, 0, os.SEEK_CUR), flush=True)
os.close(fd)

# One that is started by a child of a fork, and one that is left.
child(lambda: subprocess.call('echo deep > deep; (sleep 0.2; echo late > late) &', shell=True))
print(shown('deep'), os.path.exists('late'), wait_until_there('late') > 1, shown('late'), flush=True)
subprocess.check_call(['rm', '-r', folder])
print(os.path.exists(folder))
