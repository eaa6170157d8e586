# Python given a folder: its __main__.py runs; and runpy.run_path does the same.
import os
import runpy
import subprocess
import sys
import tempfile

here = tempfile.mkdtemp()
os.chdir(here)
os.mkdir('D')
os.mkdir('E')
with open('D/__main__.py', 'w') as file:
    file.write('import sys\nimport beside\n'
               'print(__file__ == sys.argv[1], repr(__package__), __spec__.name, sys.argv[0][-1], __name__)\n'
               'print(sys.path[0] in ("D", sys.argv[1][:-12]))\n')
with open('D/beside.py', 'w') as file:
    file.write('print("beside", __name__)\n')
main = here + '/D/__main__.py'
for folder in 'D', here + '/D', 'E', here + '/E', 'F':
    ended = subprocess.run([sys.executable, folder, main], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    print(ended.returncode, ended.stdout, ended.stderr.replace(sys.executable, 'python').replace(here, 'here'))
sys.argv[1:] = [main]
print('beside' in runpy.run_path('D', run_name='x'), 'D' in sys.path)
for path in 'E', 'F':
    try:
        runpy.run_path(path)
    except (ImportError, FileNotFoundError) as error:
        print(str(error).replace(here, 'here'))
