# What `python` does with its options and with what it is to run: commands, modules, scripts, the standard input.
import os
import subprocess
import sys
import tempfile

PY = sys.executable
os.environ.pop('PYTHONDONTWRITEBYTECODE', None)
os.chdir(tempfile.mkdtemp())


def run(*words, **options):
    ended = subprocess.run([PY, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    said = ended.stderr.replace(PY.encode(), b'PY').replace(os.getcwd().encode(), b'HERE')
    print(ended.stdout.replace(os.getcwd().encode(), b'HERE'), said, ended.returncode, flush=True)


def write(path, text):
    with open(path, 'w') as file:
        file.write(text)


run('-c', 'print(1)', 'a')
run('-', input=b'print(1)\nimport sys\nprint(sys.argv, __name__)\n')
run(input=b'import sys\nprint(sys.argv, [sys.stdin.read()], "__file__" in globals())\n')
run('-', 'x', 'y', input=b'import sys; print(sys.argv)')
run('-O', '-c', 'assert False; print(__debug__, __import__("sys").flags.optimize)')
run('-c', 'print(__debug__)\nassert False, "no"', env={**os.environ, 'PYTHONOPTIMIZE': '1'})
run('-E', '-c', 'print(__debug__)', env={**os.environ, 'PYTHONOPTIMIZE': '1'})
run('-W', 'ignore', '-c', 'import sys, warnings; warnings.warn("x"); print(sys.warnoptions)')
run('-Werror', '-c', 'import warnings\ntry:\n    warnings.warn("x")\nexcept UserWarning as w: print("raised", w)')
run('-W', 'error::DeprecationWarning', '-W', 'ignore:hid', '-c', '''import warnings
warnings.warn("hidden")
try:
    warnings.warn("d", DeprecationWarning)
except DeprecationWarning:
    print("dep")''')
run('-W', 'nonsense', '-c', 'print(2)')
run('-c', 'import sys; print(sys.warnoptions)', env={**os.environ, 'PYTHONWARNINGS': 'ignore,error::UserWarning'})
run('-uBsSqE', '-c', 'import sys; f = sys.flags; print('
    'f.dont_write_bytecode, f.no_user_site, f.no_site, f.quiet, f.ignore_environment, f.isolated, '
    'f.optimize, sys._xoptions)')
run('-I', '-X', 'faulthandler', '-Xa=b', '-c', 'import sys; f = sys.flags; '
    'print(f.isolated, f.no_user_site, f.ignore_environment, f.safe_path, sys._xoptions)')
write('mod.py', '''import sys
print(__name__, __package__, __spec__.name, sys.argv[1:], __file__ == sys.argv[0], __file__.endswith("/mod.py"))
if __name__ == "__main__":
    sys.exit(5)
''')
run('-m', 'mod', 'a', '-b')
run('-m', 'nosuch')
run('-m', 'mod.sub')
os.mkdir('pack')
write('pack/__init__.py', 'print("init", __name__)\n')
write('pack/__main__.py', 'from . import part\nprint(__name__, __package__, part.x)\n')
write('pack/part.py', 'x = 7\nif __name__ == "__main__": print("part itself")\n')
run('-m', 'pack')
run('-m', 'pack.part')
run('-um', 'pack.part')
run('nosuch.py')
write('script.py', '''import sys
print(sys.argv, __name__, sys.path[0] == __import__("os").path.dirname(__file__) or sys.path[0])
import mod
''')
run('script.py', 'q')
run('-u', os.path.abspath('script.py'))
print(subprocess.run([PY, '-V'], stdout=subprocess.PIPE).stdout == b'Python %d.%d.%d\n' % sys.version_info[:3],
      subprocess.check_output([PY, '--version']).startswith(b'Python 3'), flush=True)
subprocess.run('echo "print(3)" | %s; %s - < script.py; %s -c "print(4)" > out; cat out' % (PY, PY, PY), shell=True)
run('-', input=b'x = 1\nraise ValueError(x)\n')
run('-c', 'raise SystemExit(4)')
