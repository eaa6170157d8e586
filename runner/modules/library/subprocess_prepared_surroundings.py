# What a preexec_fn does to folder and environment is where the program begins; putenv() is for programs alone.
import os
import pathlib
import subprocess
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())


def show(program, **options):
    print(subprocess.check_output(program, text=True, **options).replace(folder, 'F'), end='')


def change():
    os.chdir(folder)
    os.environ['GIVEN'] = 'by preexec_fn'
    os.environ.pop('HOME', None)


script = 'echo $PWD ${GIVEN-none} ${HOME-no home} ${OTHER-none}'
os.environ['HOME'] = '/'
show(['sh', '-c', script], preexec_fn=change)
show(['sh', '-c', script], preexec_fn=change, cwd='/')
show(script, shell=True, preexec_fn=change, env={'OTHER': 'b', 'PATH': '/bin', 'HOME': 'h'})
show([pathlib.Path('/bin/echo'), pathlib.Path('a')])
show(pathlib.Path('/bin/pwd'), cwd=pathlib.Path('/'))
print(os.getcwd() == folder, 'GIVEN' in os.environ)

os.putenv('OTHER', 'put')
os.unsetenv('HOME')
show(script, shell=True, cwd='/')
print(os.environ.get('OTHER'), os.environ['HOME'])
os.environ['OTHER'] = 'set'
os.environ['HOME'] = '/home'
show(script, shell=True, cwd='/')
del os.environ['OTHER']
os.unsetenv(b'HOME')
show(script, shell=True, cwd='/')

# A shell adds its folder to what it hands on, and has an order of its own.
for env in ({'A': '1'}, {'X': '1', 'Y': '2', 'Z': '3'}, {'NAME': 'joe', 'GREETING': 'hi', 'PWD': '/nowhere'}):
    print(subprocess.check_output('/usr/bin/env', shell=True, env=env, cwd='/', text=True).split())
