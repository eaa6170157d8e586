"""`python -m gevent.monkey`: the current folder is where modules are found, and sys.argv is the script's own."""
import os
import subprocess
import sys
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.mkdir(folder + '/sub')
with open(folder + '/sub/prog.py', 'w') as out:
    out.write('import sys\nprint(__name__, sys.path[0], sys.argv)\n')
for words in (['sub/prog.py', 'a'], [folder + '/sub/prog.py'], ['--module', 'sub.prog', 'b']):
    print(subprocess.run([sys.executable, '-m', 'gevent.monkey', *words], cwd=folder, stdout=subprocess.PIPE,
                         universal_newlines=True).stdout.replace(folder, 'F'), end='')
# prints:
# __main__ F ['sub/prog.py', 'a']
# __main__ F ['F/sub/prog.py']
# __main__ F ['sub.prog', 'b']
